import type { Settled } from '../check/acceptances.ts';
import { Collector } from '../diagnostics/collect.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../model/computed.ts';
import { issueDate } from '../model/manifest.ts';
import type { Checked } from '../pipeline.ts';
import type { ProofPublication, PublishedProof } from '../publish/publish-proof.ts';
import type { Setting } from './setting.ts';
import { templatesToRender } from './templates.ts';

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
  subject: ProofSubject,
  setting: Setting,
  options: { date: Date | undefined },
): Promise<Outcome<PublishedProof | undefined> & Settled> {
  const found = new Collector();
  const computed = found.sound(checked);
  const document = computed && found.sound(await composePart(computed, subject, setting));
  if (!document) return { value: undefined, diagnostics: found.diagnostics, accepted: checked.accepted };
  setting.onStage('publish');
  const { publishProof } = await import('../publish/publish-proof.ts');
  const { manifest, manifestPlace } = computed.plan;
  const published = await publishProof({
    out: setting.out,
    edition,
    document,
    heading: subject.heading,
    date: options.date ?? issueDate(manifest),
    place: manifestPlace,
    version: setting.version,
  });
  const printed = checked.settlePrint(published.diagnostics, 'some pages');
  const value = found.sound({ value: published.value, diagnostics: printed.diagnostics });
  return { value, diagnostics: found.diagnostics, accepted: [...checked.accepted, ...printed.accepted] };
}

async function composePart(
  computed: ComputedPlan,
  { name }: ProofSubject,
  setting: Setting,
): Promise<Outcome<ProofPublication['document'] | undefined>> {
  setting.onStage('compose');
  const found = new Collector();
  const templates = found.sound(templatesToRender(setting));
  const { composeProof } = await import('../compose/compose.ts');
  const value = templates && found.sound(composeProof(computed, templates.texts, name, templates.shipped));
  return { value, diagnostics: found.diagnostics };
}
