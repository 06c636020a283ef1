import { relative } from 'node:path';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { type ProofSubject, proveEdition } from '../pipeline/prove.ts';
import type { Setting } from '../pipeline/setting.ts';
import { type Checked, checkEdition } from '../pipeline.ts';
import type { PublishedProof } from '../publish/publish-proof.ts';
import { type BuildOptions, buildCall } from './build.ts';
import { chooseEditions } from './editions.ts';
import { type NamedPart, partsNamed, partsNear } from './named-part.ts';
import type { CommandResult, Console } from './options.ts';
import type { EditionFindings } from './report.ts';
import { resultOf } from './result.ts';
import { StageTimes } from './stage-times.ts';
import { type ProofSummary, proofsText } from './summary.ts';
import { partUnclear, proofContradicted, type UsageError, unknownPart } from './usage.ts';

export interface ProofOptions extends BuildOptions {
  /** What a person calls the part of the book that is to be printed. */
  readonly only: string;
}

/** An edition on its way to its proof. */
interface Candidate {
  readonly edition: string;
  readonly setting: Setting;
  readonly times: StageTimes;
  readonly checked: Checked;
  /** Undefined where the edition has errors: what it lacks may be their consequence. */
  readonly subject: ProofSubject | UsageError | undefined;
}

/**
 * Prints one part of the book as a proof, for every edition named. Without names, editions that do not have the
 * part are passed over. Nothing is printed where an edition that was named does not have it, or none has.
 */
export async function proofCommand(
  named: readonly string[],
  options: ProofOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  if (!options.pdf) throw proofContradicted('--no-pdf', options.language);
  if (options.archive !== undefined) throw proofContradicted('--pdf-a', options.language);
  if (options.internal) throw proofContradicted('--internal', options.language);
  const { editions, none } = chooseEditions(setting.files, named, options.language);
  const candidates = chosen(
    editions.map((edition) => candidateOf(edition, options, setting, console)),
    named.length > 0,
  );
  const findings: EditionFindings[] = [{ edition: undefined, computed: undefined, diagnostics: none, accepted: [] }];
  const summaries: ProofSummary[] = [];
  for (const candidate of candidates) {
    const { edition, checked, times } = candidate;
    const { value, diagnostics, accepted } = await prove(candidate, options);
    times.end();
    findings.push({ edition, computed: checked.value, diagnostics, accepted });
    if (value) summaries.push(value);
  }
  return resultOf(
    findings,
    proofsText(summaries, options.language),
    options,
    buildCall(named, options),
    setting,
    console,
  );
}

function candidateOf(edition: string, { only, language }: ProofOptions, setting: Setting, console: Console): Candidate {
  const times = new StageTimes(console, edition);
  const own: Setting = { ...setting, onStage: (stage) => times.begin(stage) };
  const checked = checkEdition(edition, own);
  times.end();
  const { value: computed, diagnostics } = checked;
  const readable = computed && !hasErrors(diagnostics);
  const subject = readable ? subjectOf(only, edition, computed, language) : undefined;
  return { edition, setting: own, times, checked, subject };
}

function subjectOf(
  only: string,
  edition: string,
  computed: NonNullable<Checked['value']>,
  language: ProofOptions['language'],
): ProofSubject | UsageError {
  const [part, ...others] = partsNamed(only, computed);
  if (part === undefined) return unknownPart(only, edition, partsNear(only, computed).map(shown), language);
  if (others.length > 0) return partUnclear(only, edition, [part, ...others].map(shown), language);
  return part;
}

function shown({ id, name }: NamedPart): string {
  return `${name}(${id})`;
}

/** The editions that can be proved. Throws a UsageError where one that was named, or every one, lacks the part. */
function chosen(candidates: readonly Candidate[], isNamed: boolean): readonly Candidate[] {
  const refused = candidates.filter(({ subject }) => subject instanceof Error);
  const [first] = refused;
  if (first?.subject instanceof Error && (isNamed || refused.length === candidates.length)) throw first.subject;
  return candidates.filter((candidate) => !refused.includes(candidate));
}

async function prove({ edition, setting, times, checked, subject }: Candidate, options: ProofOptions) {
  const { diagnostics, accepted } = checked;
  if (subject === undefined || subject instanceof Error) return { value: undefined, diagnostics, accepted };
  const proof = await proveEdition(edition, checked, subject, setting, options);
  return { ...proof, value: proof.value && summarize(edition, subject.name, proof.value, times, options) };
}

function summarize(
  edition: string,
  name: string,
  { pages, firstNumber, passes, pdf }: PublishedProof,
  { seconds }: StageTimes,
  { root }: ProofOptions,
): ProofSummary {
  const to = firstNumber + pages - 1;
  return { edition, name, pages, from: firstNumber, to, passes, seconds, pdf: relative(root, pdf) || pdf };
}
