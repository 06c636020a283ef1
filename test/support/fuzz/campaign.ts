import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixEditions } from '../../../src/commands/fixing.ts';
import { compose } from '../../../src/compose/compose.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import type { Language } from '../../../src/diagnostics/reporters/report.ts';
import { checkEdition } from '../../../src/pipeline.ts';
import { readTemplates } from '../../../src/read/templates.ts';
import { settingFor } from '../build.ts';
import { snapshot, temporaryFolder } from '../folders.ts';
import { Random } from '../random.ts';
import { complaints } from './judge.ts';
import { mutated } from './mutate.ts';
import { edition, type SourceKind, writeSources } from './sources.ts';
import { startWatchdog } from './watchdog.ts';

/** No case may take longer, in milliseconds of the processor: of how busy the machine is, nothing can be told. */
const longest = 5000;

/** A case that takes so many seconds will not end, however busy the machine is. */
const endless = 60;

/** In how many cases mends are looked for once. */
const mendedOneOf = 5;

const languages: readonly Language[] = ['ko', 'en'];

/** A case that must be mended, with all that is needed to see it again. */
export interface Fault {
  readonly number: number;
  readonly kind: string;
  readonly file: string;
  readonly complaint: string;
  readonly bytes: Buffer;
}

export interface Fuzzed {
  readonly cases: number;
  /** How many cases gave findings, and how many gave none: both must occur, or the mutations are no good. */
  readonly withFindings: number;
  readonly slowest: number;
  readonly faults: readonly Fault[];
  /** What was written below the root, beside the mutated source itself. */
  readonly written: readonly string[];
}

/** Checks the small edition with mutated sources, as many times as asked; the same seed gives the same cases. */
export async function fuzz(seed: number, cases: number): Promise<Fuzzed> {
  const root = await temporaryFolder();
  const kinds = writeSources(root);
  const before = await snapshot(root);
  const sound = judged(root, 0);
  if (sound.findings > 0 || sound.found.length > 0) throw new Error('the fuzzed edition is not sound');
  const faults: Fault[] = [];
  let withFindings = 0;
  let slowest = 0;
  const watchdog = startWatchdog(endless);
  for (let number = 0; number < cases; number += 1) {
    watchdog.begin(number);
    const { kind, file, original, bytes } = caseOf(root, kinds, seed, number);
    writeFileSync(join(root, file), bytes);
    const started = process.cpuUsage();
    const { findings, found } = judged(root, number);
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    withFindings += findings > 0 ? 1 : 0;
    const slow = took > longest ? [`took ${Math.round(took)} ms`] : [];
    faults.push(...[...found, ...slow].map((complaint) => ({ number, kind, file, complaint, bytes })));
    writeFileSync(join(root, file), original);
  }
  await watchdog.stop();
  const after = await snapshot(root);
  const written = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
  return { cases, withFindings, slowest, faults, written };
}

/** Every case has a generator of its own, so that one can be run again alone. */
function caseOf(root: string, kinds: readonly SourceKind[], seed: number, number: number) {
  const random = new Random(Math.imul(seed, 0x9e3779b1) + number);
  const { kind, files } = kinds[number % kinds.length]!;
  const file = random.pick(files);
  const original = readFileSync(join(root, file));
  return { kind, file, original, bytes: mutation(kind, original, random) };
}

/** Of a file with front matter, only that is mutated where the kind asks for it. */
function mutation(kind: string, original: Buffer, random: Random): Buffer {
  const end = kind === 'front matter' ? original.indexOf('\n---\n') + 5 : original.length;
  return Buffer.concat([mutated(original.subarray(0, end), random), original.subarray(end)]);
}

/**
 * Checks the root as the command does, and composes what has no errors, as a build would. The reports are
 * written in one language, and what `--fix` would mend is looked for now and then: both take their time.
 */
function judged(root: string, number: number): { findings: number; found: readonly string[] } {
  try {
    const setting = settingFor(root, join(root, 'out'));
    const { value, diagnostics, accepted } = checkEdition(edition, setting);
    if (number % mendedOneOf === 0) fixEditions([edition], setting, { dryRun: true });
    const all = [...diagnostics];
    if (value && !hasErrors(diagnostics)) {
      const templates = readTemplates([setting.files, setting.shipped]);
      const composed = compose(value, templates.value.texts, {
        hasPdf: false,
        scripts: new Map(),
        siblings: [],
        internal: false,
      });
      all.push(...templates.diagnostics, ...composed.diagnostics);
    }
    return {
      findings: all.length,
      found: complaints({ edition, computed: value, diagnostics: all, accepted }, setting, languages[number % 2]!),
    };
  } catch (error) {
    return { findings: 1, found: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
