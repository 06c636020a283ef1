import { type BookPlace, type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { type Level, plainSection, type Section } from '../model/form.ts';
import type { PlanSection } from '../model/plan.ts';
import type { Block } from '../model/rich.ts';
import type { SourceSection } from '../model/sources.ts';
import { closest } from '../model/suggestion.ts';
import type { Words } from '../model/words.ts';
import { definitionOf, type Headed, headed } from './headings.ts';
import { atTheirLevels } from './levels.ts';
import { noteProblems } from './notes.ts';
import { outOfOrder, type Placed } from './order.ts';

/** What is written where, before it is matched with the form. */
interface Written {
  readonly lead?: SourceSection | undefined;
  readonly sections: readonly SourceSection[];
  /** Where a missing section would stand: the end of the file or of the section above. */
  readonly end: Place;
  readonly node: string | undefined;
  /** Whether nothing need be there: what is, is checked all the same. */
  readonly free?: boolean;
}

/** Written sections and the marks that begin their headings. */
interface Marked extends Written {
  readonly marks: string;
  /** Whether they stand as written, not as the form has them. */
  readonly order: Level['order'];
  /** Sections of which one is enough. */
  readonly anyOf: readonly string[];
}

/** A section of the form with what was written of it, if anything was. */
interface Match {
  readonly section: SourceSection | undefined;
  readonly outcome: Outcome<readonly PlanSection[]>;
}

/** What the form says of the sections of a level or part. */
type Owner = Pick<Level, 'lead' | 'order' | 'anyOf' | 'sections'>;

/**
 * Matches the sections of a file with those of the form, in the form's order. What the form does not have
 * comes last, so that what is written there is checked all the same.
 * Diagnostics: section/unknown, -/missing, -/duplicate, -/order, -/no-prose, -/wrong-level, -/outside, note/*,
 * markdown/unknown-table.
 */
export function matchDocument(owner: Owner, written: Written, words: Words): Outcome<readonly PlanSection[]> {
  const { value: sections, diagnostics } = atTheirLevels(owner.sections, written.sections, words);
  const lead = matchLead(owner, written);
  const { order, anyOf } = owner;
  const matched = matchSections(owner.sections, { ...written, sections, marks: '##', order, anyOf }, words);
  const notes = noteProblems([...(written.lead ? [written.lead] : []), ...sections], written.node);
  return {
    value: [...lead.value, ...matched.value],
    diagnostics: [...lead.diagnostics, ...diagnostics, ...matched.diagnostics, ...notes],
  };
}

/** The text before the first heading, which is a section without a heading where the form has a place for it. */
function matchLead({ lead: presence }: Owner, { lead, ...written }: Written): Outcome<readonly PlanSection[]> {
  const { sections, end, node } = written;
  if (!lead) {
    const place = sections[0]?.place ?? end;
    const book = node === undefined ? {} : { node };
    return { value: [], diagnostics: presence === 'required' ? missing('', false, place, book, written) : [] };
  }
  if (presence === 'none') return { value: [], diagnostics: [diagnose('section/outside', lead.place, {})] };
  const { blocks, notes } = lead.prose;
  const section = { definition: leadDefinition, heading: '', blocks, notes, sections: [], place: lead.place };
  return { value: [{ ...section, written: true }], diagnostics: tableProblems(blocks, leadDefinition) };
}

function matchSections(
  definitions: readonly Section[],
  written: Marked,
  words: Words,
): Outcome<readonly PlanSection[]> {
  const known = headed(definitions, words);
  const { matched, unknown, diagnostics } = assign(known, written);
  const matches = known.flatMap(({ definition, heading }): readonly Match[] => {
    const found = matched.get(definition) ?? [];
    if (found.length === 0) return [{ section: undefined, outcome: absent(definition, heading, written, words) }];
    const isAgain = (at: number): boolean => at > 0 && !definition.repeatable;
    return found.map((section, at) => {
      const outcome = present(definition, section, isAgain(at), written, words);
      return { section, outcome: at > 0 ? withoutTables(outcome) : outcome };
    });
  });
  const placed = written.order === 'written' ? asWritten(matches, written.sections) : matches;
  const strays = unknown.map((section) => present(unknownDefinition, section, true, written, words));
  const all = [...placed.map(({ outcome }) => outcome), ...strays];
  return {
    value: all.flatMap(({ value }) => value),
    diagnostics: [...diagnostics, ...noneOf(known, matched, written), ...all.flatMap((outcome) => outcome.diagnostics)],
  };
}

/** The tables of a section that is repeated stand in it once, unless its prose places them. */
function withoutTables({ value, diagnostics }: Outcome<readonly PlanSection[]>): Outcome<readonly PlanSection[]> {
  const sections = value.map((section) => ({ ...section, definition: { ...section.definition, tables: [] } }));
  return { value: sections, diagnostics };
}

/** What is written as its file has it; what is computed alone stands behind what precedes it in the form. */
function asWritten(matches: readonly Match[], sections: readonly SourceSection[]): readonly Match[] {
  const at = ({ section }: Match): number => (section ? sections.indexOf(section) : -1);
  const written = matches.filter(({ section }) => section).toSorted((left, right) => at(left) - at(right));
  return matches.reduce<readonly Match[]>((row, match, index) => {
    if (match.section) return row;
    const earlier = matches.slice(0, index);
    return row.toSpliced(row.findLastIndex((other) => earlier.includes(other)) + 1, 0, match);
  }, written);
}

/** Of sections that stand for each other, one must be there. Gives section/missing. */
function noneOf(known: readonly Headed[], matched: Assignment['matched'], written: Marked): readonly Diagnostic[] {
  const choices = known.filter(({ definition }) => written.anyOf.includes(definition.id));
  const [first, ...others] = choices.map(({ heading }) => heading);
  if (first === undefined || choices.some(({ definition }) => matched.has(definition))) return [];
  return missing(first, false, written.end, bookOf(written), written, others.join(', '));
}

interface Assignment {
  readonly matched: ReadonlyMap<Section, readonly SourceSection[]>;
  readonly unknown: readonly SourceSection[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A misspelt heading stands for the section that it was probably meant to name, if nothing else does. */
function assign(known: readonly Headed[], written: Marked): Assignment {
  const diagnostics: Diagnostic[] = [];
  const matched = new Map<Section, SourceSection[]>();
  const unknown: SourceSection[] = [];
  const named = written.sections.map(({ heading }) => definitionOf(heading, known));
  const free = known.filter((candidate) => !named.includes(candidate));
  const placed: Placed[] = [];
  for (const [index, section] of written.sections.entries()) {
    const exact = named[index];
    const found = exact ?? meant(section, free) ?? onlyOneBetween(known, named.slice(0, index), named.slice(index + 1));
    if (!exact) diagnostics.push(unknownSection(section, known, found, written));
    if (!found) {
      unknown.push(section);
      continue;
    }
    const earlier = matched.get(found.definition) ?? [];
    if (exact && earlier[0] && !found.definition.repeatable) diagnostics.push(doubled(section, earlier[0], written));
    else placed.push({ section, at: known.indexOf(found) });
    matched.set(found.definition, [...earlier, section]);
  }
  const misplaced = written.order === 'written' ? [] : outOfOrder(placed);
  const order = misplaced.map(({ section, neighbour, side }) => {
    const parameters = { heading: section.heading, neighbour: neighbour.heading, side };
    const related = [{ place: neighbour.place, note: 'compared-with' as const }];
    return diagnose('section/order', section.place, parameters, { related, book: bookOf(written) });
  });
  return { matched, unknown, diagnostics: [...diagnostics, ...order] };
}

function meant({ heading }: SourceSection, known: readonly Headed[]): Headed | undefined {
  const suggestion = closest(heading, headingsOf(known));
  return suggestion === undefined ? undefined : known.find((candidate) => candidate.heading === suggestion);
}

type Named = readonly (Headed | undefined)[];

/** Where one section alone is missing between those around a heading, the heading stands for that one. */
function onlyOneBetween(known: readonly Headed[], before: Named, after: Named): Headed | undefined {
  const previous = before.findLast((candidate) => candidate !== undefined);
  const following = after.find((candidate) => candidate !== undefined);
  const start = previous ? known.indexOf(previous) + 1 : 0;
  const between = known.slice(start, following ? known.indexOf(following) : known.length);
  const [first, ...others] = between.filter((candidate) => isNeeded(candidate));
  return others.length === 0 ? first : undefined;
}

/** A section that nobody can write, as it has no heading, is told of in the form. */
function isNeeded({ definition: { presence, prose, heading, aliases } }: Pick<Headed, 'definition'>): boolean {
  return presence === 'required' && prose === 'required' && (heading !== '' || aliases.length > 0);
}

function headingsOf(known: readonly Headed[]): readonly string[] {
  return known.map(({ heading }) => heading).filter((heading) => heading !== '');
}

function unknownSection(
  section: SourceSection,
  known: readonly Headed[],
  found: Headed | undefined,
  written: Marked,
): Diagnostic {
  const headings = headingsOf(known);
  const { heading } = section;
  const suggestion = closest(heading, headings) ?? found?.heading;
  const parameters = { heading, suggestion, known: headings.join(', ') };
  return diagnose('section/unknown', section.place, parameters, { book: { ...bookOf(written), part: heading } });
}

function doubled(section: SourceSection, earlier: SourceSection, written: Marked): Diagnostic {
  const related = [{ place: earlier.place, note: 'first-use' as const }];
  return diagnose('section/duplicate', section.place, { heading: section.heading }, { related, book: bookOf(written) });
}

function bookOf(written: Marked): { node: string } | Record<string, never> {
  return written.node === undefined ? {} : { node: written.node };
}

function below(written: Marked): Marked {
  return { ...written, marks: `${written.marks}#`, order: 'form', anyOf: [] };
}

/** Tells a section that is not there, or that has a heading and no text. */
function missing(
  heading: string,
  hasHeading: boolean,
  place: Place,
  book: BookPlace,
  { marks = '', free }: Written & Partial<Marked>,
  instead?: string,
): readonly Diagnostic[] {
  return free ? [] : [diagnose('section/missing', place, { heading, marks, hasHeading, instead }, { book })];
}

function absent(definition: Section, heading: string, written: Marked, words: Words): Outcome<readonly PlanSection[]> {
  if (definition.presence === 'optional' && definition.tables.length === 0) return { value: [], diagnostics: [] };
  const isEnough = written.anyOf.includes(definition.id);
  const needed = isNeeded({ definition }) && !isEnough;
  const inner = matchSections(definition.sections, below({ ...written, sections: [] }), words);
  const book = { ...bookOf(written), part: heading };
  const diagnostics = needed
    ? missing(heading || (definition.aliases[0] ?? ''), false, written.end, book, written)
    : isEnough
      ? []
      : inner.diagnostics;
  const own = { blocks: [], notes: [], written: false, place: undefined };
  const section = { definition, heading: definition.printed ? heading : '', sections: inner.value, ...own };
  return { value: [section], diagnostics };
}

/** A section that was written; one that stands there `besides` has been reported and need not be complete. */
function present(
  definition: Section,
  section: SourceSection,
  besides: boolean,
  written: Marked,
  words: Words,
): Outcome<readonly PlanSection[]> {
  const { heading, place, prose } = section;
  const within = below({ ...written, sections: section.sections, end: place, free: besides || written.free === true });
  const inner = matchSections(definition.sections, within, words);
  const own = proseProblems(definition, section, besides, written);
  const tables = definition === unknownDefinition ? [] : tableProblems(prose.blocks, definition);
  const { blocks, notes } = prose;
  const printed = definition.printed ? heading : '';
  const value = { definition, heading: printed, blocks, notes, sections: inner.value, written: true, place };
  return { value: [value], diagnostics: [...own, ...tables, ...inner.diagnostics] };
}

function proseProblems(
  { prose }: Section,
  section: SourceSection,
  besides: boolean,
  written: Marked,
): readonly Diagnostic[] {
  const { heading, place } = section;
  const isEmpty = section.prose.blocks.length === 0;
  if (prose === 'none' && !isEmpty)
    return [diagnose('section/no-prose', place, { heading }, { book: bookOf(written) })];
  if (prose === 'required' && isEmpty && !besides) return missing(heading, true, place, bookOf(written), written);
  return [];
}

/** What stands for a section that the form does not have. */
const unknownDefinition: Section = { ...plainSection, id: 'unknown', repeatable: true };

const leadDefinition: Section = { ...plainSection, id: 'lead' };

function tableProblems(blocks: readonly Block[], definition: Section): readonly Diagnostic[] {
  return blocks.flatMap((block): readonly Diagnostic[] => {
    if (block.type === 'list') return block.items.flatMap((item) => tableProblems(item.children, definition));
    if (block.type === 'box') return tableProblems(block.children, definition);
    if (block.type !== 'table-here' || definition.tables.includes(block.table)) return [];
    const parameters = {
      table: block.table,
      suggestion: closest(block.table, definition.tables),
      known: definition.tables.join(', '),
    };
    return [diagnose('markdown/unknown-table', block.place, parameters)];
  });
}
