import { type Settled, settle } from './check/acceptances.ts';
import { check } from './check/check.ts';
import { checkTemplates } from './compose/templates/check.ts';
import { checkAddresses } from './compose/templates/check-addresses.ts';
import { compute } from './compute/compute.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import type { ArchiveLevel } from './model/archive.ts';
import type { Composition } from './model/composition.ts';
import type { ComputedPlan } from './model/computed.ts';
import type { FixedFile } from './model/fixed-file.ts';
import type { Plan } from './model/plan.ts';
import { relations, type Sibling } from './model/sibling.ts';
import { editionWords, labelOf } from './model/words.ts';
import type { Published } from './publish/publish.ts';
import type { PublishedProof } from './publish/publish-proof.ts';
import { readEdition } from './read/edition.ts';
import type { SourceFiles } from './read/files.ts';
import { findFixes } from './read/fixes/edition.ts';
import { readScripts } from './read/scripts.ts';
import { readOwnTemplates, readTemplates } from './read/templates.ts';
import { resolve } from './resolve/resolve.ts';
import { openWorkspace } from './workspace/workspace.ts';

/** The stages in their order; folders, docs and tests use these names. */
export const stages = ['read', 'resolve', 'compute', 'check', 'compose', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** What a run works with: the sources of the root, and under them what planpress ships. */
export interface Setting {
  readonly files: SourceFiles;
  readonly shipped: SourceFiles;
  readonly out: string;
  readonly version: string;
  /** Called as each stage begins, for progress and times. */
  readonly onStage: (stage: Stage) => void;
}

/** What was found in an edition: its plan, its problems, and the warnings that it accepts. */
export interface Checked extends Outcome<ComputedPlan | undefined>, Settled {
  /** Takes the warnings that the edition accepts out of those that only the print shows, or some pages of it. */
  readonly settlePrint: (found: readonly Diagnostic[], foundIn: 'print' | 'some pages') => Settled;
}

/** Reads, resolves, computes and checks one edition. All problems of one run; no value without a plan. */
export function checkEdition(edition: string, { files, shipped, onStage }: Setting): Checked {
  onStage('read');
  const read = readEdition(files, [files, shipped], edition);
  const templates = examineTemplates(files, shipped);
  const sources = read.value;
  if (!sources) {
    const diagnostics = [...read.diagnostics, ...templates];
    return {
      value: undefined,
      diagnostics,
      accepted: [],
      settlePrint: (found) => ({ diagnostics: found, accepted: [] }),
    };
  }
  onStage('resolve');
  const resolved = resolve(sources);
  onStage('compute');
  const computed = compute(resolved.value, editionWords(sources.form, sources.manifest));
  onStage('check');
  const found = [...read.diagnostics, ...resolved.diagnostics, ...check(computed), ...templates];
  const settlePrint: Checked['settlePrint'] = (printed, foundIn) => settle(printed, sources, foundIn);
  return { value: computed, ...settle(found, sources), settlePrint };
}

/**
 * Checks the templates and styles in which a root differs from what planpress ships. Where none does, none are parsed; of
 * planpress's own root only the styles are looked at, as its templates are checked where they are filled.
 */
function examineTemplates(files: SourceFiles, shipped: SourceFiles): readonly Diagnostic[] {
  if (!files.exists('templates')) return [];
  if (files.root === shipped.root) return checkAddresses(readTemplates([files], ['styles']).value.texts);
  const own = readOwnTemplates(files, shipped);
  if (own.value.texts.size === 0) return own.diagnostics;
  const { texts } = readTemplates([shipped]).value;
  const changed = new Map([...own.value.texts].filter(([name, text]) => texts.get(name) !== text));
  return [...own.diagnostics, ...checkTemplates(changed, texts), ...checkAddresses(changed)];
}

/**
 * Fixes what has one safe answer in the sources of one edition, or only says how. The value holds the
 * files that were mended; one that could not be written is left out and reported.
 */
export function fixEdition(
  edition: string,
  { files, shipped }: Setting,
  options: { write: boolean },
): Outcome<readonly FixedFile[]> {
  const workspace = openWorkspace(files.root);
  const found = findFixes(files, [files, shipped], edition).filter(({ file }) => workspace.holds(file));
  if (!options.write) return { value: found, diagnostics: [] };
  const written = found.map((mended) => ({ mended, diagnostics: workspace.replace(mended) }));
  return {
    value: written.flatMap(({ mended, diagnostics }) => (diagnostics.length === 0 ? [mended] : [])),
    diagnostics: written.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What a build made, beside the files. */
export interface Built {
  readonly computed: ComputedPlan;
  readonly composition: Composition;
  readonly published: Published;
}

/** Builds one edition. Nothing in `out/` changes where any stage finds an error. */
export async function buildEdition(
  edition: string,
  setting: Setting,
  options: { pdf: boolean; date: Date | undefined; archive?: ArchiveLevel | undefined; internal?: boolean | undefined },
): Promise<Outcome<Built | undefined> & Settled & { computed: ComputedPlan | undefined }> {
  const checked = checkEdition(edition, setting);
  const diagnostics: Diagnostic[] = [...checked.diagnostics];
  const accepted = [...checked.accepted];
  const stopped = () => ({ value: undefined, computed: checked.value, diagnostics, accepted });
  if (!checked.value || hasErrors(diagnostics)) return stopped();
  setting.onStage('compose');
  // A check never comes here and need not load what pages are made with.
  const { compose } = await import('./compose/compose.ts');
  const templates = templatesToRender(setting);
  diagnostics.push(...templates.diagnostics);
  if (hasErrors(diagnostics)) return stopped();
  const composed = compose(checked.value, templates.value, {
    hasPdf: options.pdf,
    internal: options.internal ?? false,
    scripts: readScripts(setting.shipped),
    siblings: siblingsOf(checked.value.plan, setting),
  });
  diagnostics.push(...composed.diagnostics);
  if (!composed.value || hasErrors(diagnostics)) return stopped();
  setting.onStage('publish');
  const { publish } = await import('./publish/publish.ts');
  const { plan } = checked.value;
  const published = await publish({
    out: setting.out,
    edition,
    composition: composed.value,
    sources: plan.sources,
    pdf: options.pdf,
    archive: options.archive,
    date: options.date ?? issueDate(plan.manifest.issued),
    place: plan.manifestPlace,
    version: setting.version,
    form: { id: plan.form.id, version: plan.form.version },
  });
  const printed = options.pdf ? checked.settlePrint(published.diagnostics, 'print') : { ...published, accepted: [] };
  diagnostics.push(...printed.diagnostics);
  accepted.push(...printed.accepted);
  if (!published.value || hasErrors(diagnostics)) return stopped();
  return {
    value: { computed: checked.value, composition: composed.value, published: published.value },
    computed: checked.value,
    diagnostics,
    accepted,
  };
}

/** Reads the editions beside one, as far as they can be read; their own problems are told when they are built. */
function siblingsOf({ manifest }: Plan, { files, shipped }: Setting): readonly Sibling[] {
  return relations.flatMap((relation) => {
    const edition = manifest[relation];
    const read = edition === undefined ? undefined : readEdition(files, [files, shipped], edition).value;
    if (!read) return [];
    const words = editionWords(read.form, read.manifest);
    return [{ relation, plan: compute(resolve(read).value, words).plan, label: labelOf(read.form, 'edition', words) }];
  });
}

/** What a proof is made of: the id of a heading in the book, and how a person calls what stands under it. */
export interface ProofSubject {
  readonly heading: string;
  readonly name: string;
}

/**
 * Prints a proof of a part of an edition that was checked, with the numbers that it has in the whole book. The
 * published build is left as it is; nothing is written where a stage finds an error.
 */
export async function proveEdition(
  edition: string,
  checked: Checked,
  { heading, name }: ProofSubject,
  setting: Setting,
  options: { date: Date | undefined },
): Promise<Outcome<PublishedProof | undefined> & Settled> {
  const { accepted } = checked;
  const diagnostics: Diagnostic[] = [...checked.diagnostics];
  const stopped = () => ({ value: undefined, diagnostics, accepted });
  if (!checked.value || hasErrors(diagnostics)) return stopped();
  setting.onStage('compose');
  const templates = templatesToRender(setting);
  diagnostics.push(...templates.diagnostics);
  if (hasErrors(diagnostics)) return stopped();
  const { composeProof } = await import('./compose/compose.ts');
  const composed = composeProof(checked.value, templates.value, name);
  diagnostics.push(...composed.diagnostics);
  if (!composed.value || hasErrors(diagnostics)) return stopped();
  setting.onStage('publish');
  const { publishProof } = await import('./publish/publish-proof.ts');
  const { manifest, manifestPlace } = checked.value.plan;
  const published = await publishProof({
    out: setting.out,
    edition,
    document: composed.value,
    heading,
    date: options.date ?? issueDate(manifest.issued),
    place: manifestPlace,
    version: setting.version,
  });
  const printed = checked.settlePrint(published.diagnostics, 'some pages');
  return {
    value: published.value,
    diagnostics: [...diagnostics, ...printed.diagnostics],
    accepted: [...accepted, ...printed.accepted],
  };
}

/** The texts of all templates. Those that planpress ships are checked where they are its own root's, not overridden. */
function templatesToRender({ files, shipped }: Setting): Outcome<ReadonlyMap<string, string>> {
  const { value, diagnostics } = readTemplates([files, shipped]);
  const own = files.root === shipped.root;
  const markup = new Map([...value.texts].filter(([name]) => name.endsWith('.hbs')));
  return {
    value: value.texts,
    diagnostics: own ? [...diagnostics, ...checkTemplates(value.texts, new Map()), ...checkAddresses(markup)] : [],
  };
}

/** Whether any of the problems forbids publication. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function issueDate(issued: string): Date {
  return new Date(`${issued}-01T00:00:00Z`);
}
