import { type Settled, settle } from './check/acceptances.ts';
import { check } from './check/check.ts';
import { type BoundShare, boundShare } from './check/rules/unbound-numbers.ts';
import { compute } from './compute/compute.ts';
import { Collector } from './diagnostics/collect.ts';
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/diagnostic.ts';
import type { ArchiveLevel } from './model/archive.ts';
import type { Composition } from './model/composition.ts';
import type { ComputedPlan } from './model/computed.ts';
import { issueDate } from './model/manifest.ts';
import { editionWords } from './model/words.ts';
import type { Setting } from './pipeline/setting.ts';
import { siblingsOf } from './pipeline/siblings.ts';
import { examineTemplates, hasOwnTemplates, templatesToRender } from './pipeline/templates.ts';
import type { Published } from './publish/publish.ts';
import { readEdition } from './read/edition.ts';
import { readScripts } from './read/scripts.ts';
import { resolve } from './resolve/resolve.ts';

/** What was found in an edition: its plan, its problems, and the warnings that it accepts. */
export interface Checked extends Outcome<ComputedPlan | undefined>, Settled {
  /** Takes the warnings that the edition accepts out of those that only the print shows, or some pages of it. */
  readonly settlePrint: (found: readonly Diagnostic[], foundIn: 'print' | 'some pages') => Settled;
}

/** Reads, resolves, computes and checks one edition. All problems of one run; no value without a plan. */
export function checkEdition(edition: string, setting: Setting): Checked {
  const { files, shipped, onStage } = setting;
  const found = new Collector();
  onStage('read');
  const sources = found.take(readEdition(files, [files, shipped], edition));
  const templates = examineTemplates(setting);
  if (!sources) {
    const accepted = [] as const;
    const diagnostics = [...found.diagnostics, ...templates];
    return { value: undefined, diagnostics, accepted, settlePrint: (printed) => ({ diagnostics: printed, accepted }) };
  }
  onStage('resolve');
  const plan = found.take(resolve(sources));
  onStage('compute');
  const computed = compute(plan, editionWords(sources.form, sources.manifest));
  onStage('check');
  found.add([...check(computed), ...templates]);
  const settlePrint: Checked['settlePrint'] = (printed, foundIn) => settle(printed, sources, foundIn);
  return { value: computed, ...settle(found.diagnostics, sources), settlePrint };
}

/**
 * Checks one edition as a reviewer wants to see it: where its root has templates of its own and no error was found, its
 * pages are composed as well, for what a template asks for in vain shows only there.
 */
export async function reviewEdition(edition: string, setting: Setting): Promise<Checked> {
  const checked = checkEdition(edition, setting);
  const { value, diagnostics } = checked;
  if (!value || hasErrors(diagnostics) || !hasOwnTemplates(setting)) return checked;
  const composed = await composePlan(value, setting, { pdf: true, internal: true });
  return { ...checked, diagnostics: [...diagnostics, ...composed.diagnostics] };
}

export interface BuildWishes {
  readonly pdf: boolean;
  readonly date: Date | undefined;
  readonly archive?: ArchiveLevel | undefined;
  readonly internal?: boolean | undefined;
}

/** What a build made, beside the files. */
export interface Built {
  readonly computed: ComputedPlan;
  readonly composition: Composition;
  readonly published: Published;
  /** How many numbers its prose says, and how many of them come from the data. */
  readonly bound: BoundShare;
}

/** Builds one edition. Nothing in `out/` changes where any stage finds an error. */
export async function buildEdition(
  edition: string,
  setting: Setting,
  wishes: BuildWishes,
): Promise<Outcome<Built | undefined> & Settled & { computed: ComputedPlan | undefined }> {
  const found = new Collector();
  const checked = checkEdition(edition, setting);
  const computed = found.sound(checked);
  const composition = computed && found.sound(await composePlan(computed, setting, wishes));
  const outcome = composition && (await publishPlan(edition, computed, composition, setting, wishes));
  // What only the print shows is accepted where there is a print.
  const settled =
    outcome && (wishes.pdf ? checked.settlePrint(outcome.diagnostics, 'print') : { ...outcome, accepted: [] });
  const published = settled && found.sound({ value: outcome.value, diagnostics: settled.diagnostics });
  return {
    value: published && { computed, composition, published, bound: boundShare(computed.plan) },
    computed: checked.value,
    diagnostics: found.diagnostics,
    accepted: [...checked.accepted, ...(settled?.accepted ?? [])],
  };
}

async function composePlan(
  computed: ComputedPlan,
  setting: Setting,
  { pdf, internal = false }: Pick<BuildWishes, 'pdf' | 'internal'>,
): Promise<Outcome<Composition | undefined>> {
  setting.onStage('compose');
  const found = new Collector();
  const templates = found.sound(templatesToRender(setting));
  // A usual check never comes here and need not load what pages are made with.
  const { compose } = await import('./compose/compose.ts');
  const scripts = readScripts(setting.shipped);
  const siblings = siblingsOf(computed.plan, setting);
  const options = { hasPdf: pdf, internal, scripts, siblings, shippedTemplates: templates?.shipped };
  const value = templates && found.sound(compose(computed, templates.texts, options));
  return { value, diagnostics: found.diagnostics };
}

async function publishPlan(
  edition: string,
  { plan: { sources, manifest, manifestPlace: place, form } }: ComputedPlan,
  composition: Composition,
  { out, version, onStage }: Setting,
  { pdf, archive, date = issueDate(manifest) }: BuildWishes,
): Promise<Outcome<Published | undefined>> {
  onStage('publish');
  const { publish } = await import('./publish/publish.ts');
  const { id, version: formVersion } = form;
  return publish({
    out,
    edition,
    composition,
    sources,
    pdf,
    archive,
    date,
    place,
    version,
    form: { id, version: formVersion },
  });
}
