import { type AcceptedDiagnostic, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isNamed, subjectText } from '../diagnostics/subject.ts';
import { type Acceptance, acceptanceKind } from '../model/acceptance.ts';
import type { DataRecord } from '../model/record.ts';
import type { EditionSources } from '../model/sources.ts';
import { closest } from '../model/suggestion.ts';
import { underRuleSet } from './rule-set.ts';
import { withSubjects } from './subjects.ts';

/** Problems, and apart from them the warnings that are accepted. */
export interface Settled {
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedDiagnostic[];
}

type Covered = Map<Diagnostic, Acceptance>;

/** Where problems are found: in the sources, only on the printed pages, or on some of them. */
export type FoundIn = 'sources' | 'print' | 'some pages';

/**
 * Gives problems the severity that the rule set of the form says, and takes out the warnings that the edition accepts, one code on one target each. Gives acceptance/unmatched
 * at the row of one that accepts nothing, acceptance/duplicate at one that accepts what another does, and
 * acceptance/ambiguous at a target that could be two things. Nothing is said of acceptances of what is found elsewhere,
 * and of some pages not that one accepts nothing.
 */
export function settle(found: readonly Diagnostic[], sources: EditionSources, foundIn: FoundIn = 'sources'): Settled {
  const { unread } = sources.acceptances;
  const given = sources.acceptances.given.filter(({ code }) => code.startsWith('layout/') === (foundIn !== 'sources'));
  const diagnostics = withSubjects(underRuleSet(found, sources.form), sources);
  const covered: Covered = new Map();
  const isPart = foundIn === 'some pages';
  const own = given.flatMap((acceptance) => apply(acceptance, diagnostics, covered, { sources, isPart }));
  const left = diagnostics.filter((diagnostic) => !covered.has(diagnostic) && !isMentioned(diagnostic, unread));
  const accepted = [...covered].map(([diagnostic, { reason, by }]) => ({ ...diagnostic, acceptance: { reason, by } }));
  return { diagnostics: [...left, ...withSubjects(own, sources)], accepted };
}

/** Marks what an acceptance covers; returns what is wrong with the acceptance itself. */
function apply(
  acceptance: Acceptance,
  diagnostics: readonly Diagnostic[],
  covered: Covered,
  { sources, isPart }: { readonly sources: EditionSources; readonly isPart: boolean },
): readonly Diagnostic[] {
  const { code, target } = acceptance;
  const meant = diagnostics.filter(
    (one) => one.code === code && one.severity === 'warning' && one.subject && isNamed(one.subject, target),
  );
  const [first] = meant;
  if (!first) return isPart || isHidden(target, diagnostics, sources) ? [] : [unmatched(acceptance, diagnostics)];
  const earlier = covered.get(first);
  if (earlier) return [doubled(acceptance, earlier)];
  for (const diagnostic of meant) covered.set(diagnostic, acceptance);
  const names = [...new Set(meant.map(nameOf))];
  return names.length === 1 ? [] : [ambiguous(acceptance, names)];
}

function unmatched({ code, target, place, row }: Acceptance, diagnostics: readonly Diagnostic[]): Diagnostic {
  const names = diagnostics.filter((diagnostic) => diagnostic.code === code).map(nameOf);
  // A name is compared in the notation in which it is typed.
  const candidates = target.includes('.') ? names : names.map((name) => name.slice(name.indexOf('.') + 1));
  const parameters = { code, target, suggestion: closest(target, candidates) };
  return diagnose('acceptance/unmatched', place, parameters, { book: { part: acceptanceKind.label, row } });
}

function doubled({ code, target, place, row }: Acceptance, earlier: Acceptance): Diagnostic {
  const related = [{ place: earlier.place, note: 'first-use' as const }];
  const book = { part: acceptanceKind.label, row };
  return diagnose('acceptance/duplicate', place, { code, target }, { book, related });
}

function ambiguous({ target, targetPlace, row }: Acceptance, names: readonly string[]): Diagnostic {
  const book = { part: acceptanceKind.label, row };
  return diagnose('acceptance/ambiguous', targetPlace, { target, names: names.join(', ') }, { book });
}

/**
 * Whether the target or a row that it refers to has errors, or a table could not be read, with which it may be
 * compared: then nobody knows what would be found there, and mending the error will tell.
 */
function isHidden(target: string, diagnostics: readonly Diagnostic[], sources: EditionSources): boolean {
  const { unread, records } = sources;
  if (unread.size > 0) return true;
  const subjects = diagnostics.flatMap(({ severity, subject }) => (severity === 'error' && subject ? [subject] : []));
  if (subjects.some((subject) => isNamed(subject, target))) return true;
  const standing = [...records.values()].flat().filter(({ kind, id }) => isNamed({ kind, id }, target));
  const referred = standing.flatMap((record) => [...withReferred(record, sources, new Set())]);
  return (
    standing.some((record) => lacksGrid(record, sources)) ||
    referred.some(({ kind, id }) => subjects.some((subject) => subject.kind === kind && subject.id === id))
  );
}

/** A row and those that it refers to, as to the row above it in a tree, and these in turn. */
function withReferred(record: DataRecord, sources: EditionSources, met: Set<DataRecord>): ReadonlySet<DataRecord> {
  if (met.has(record)) return met;
  met.add(record);
  for (const { column, value } of record.cells.values()) {
    if (column.type !== 'reference' || value.type !== 'names') continue;
    for (const { value: name } of value.names) {
      const referred = sources.records.get(column.refers ?? '')?.find(({ id }) => id === name);
      if (referred) withReferred(referred, sources, met);
    }
  }
  return met;
}

/** Whether the cells that a row describes are in a file of its own, which could not be read. */
function lacksGrid({ kind, id }: DataRecord, { form, grids }: EditionSources): boolean {
  return !grids.has(id) && form.records.some((known) => known.id === kind && known.grid !== undefined);
}

/** Whether a file of acceptances that could not be read speaks of a warning. */
function isMentioned({ severity, code, subject }: Diagnostic, unread: string | undefined): boolean {
  if (unread === undefined || severity === 'error' || !subject) return false;
  return unread.includes(code) && unread.includes(subject.id);
}

function nameOf({ subject }: Diagnostic): string {
  return subject ? subjectText(subject) : '';
}
