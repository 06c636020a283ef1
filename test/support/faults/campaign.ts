import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marksIn, withoutMarks } from '../marks.ts';
import { Random } from '../random.ts';
import { csvMutators } from './csv.ts';
import type { Edit, Fault, Mutator } from './fault.ts';
import { encodingMutators, fileMutators } from './files.ts';
import { expressionMutators, markdownMutators } from './markdown.ts';
import { referenceMutators } from './references.ts';
import { noteMutators, sectionMutators } from './sections.ts';
import { Sources } from './sources.ts';
import { cellMutators, dateMutators, ruleMutators, valueMutators } from './values.ts';
import { frontMatterMutators, yamlMutators } from './yaml.ts';

/** All mutators, by family: every campaign has faults of every family. */
export const families: Readonly<Record<string, Readonly<Record<string, Mutator>>>> = {
  csv: csvMutators,
  cell: cellMutators,
  value: valueMutators,
  date: dateMutators,
  rule: ruleMutators,
  yaml: yamlMutators,
  'front-matter': frontMatterMutators,
  section: sectionMutators,
  note: noteMutators,
  markdown: markdownMutators,
  expression: expressionMutators,
  reference: referenceMutators,
  file: fileMutators,
  encoding: encodingMutators,
};

/** How often a mutator is asked again for a spot that no other fault has taken. */
const attempts = 30;

/** A fault with the name of its mutator. */
export interface NamedFault extends Fault {
  readonly name: string;
}

/**
 * Chooses as many faults as asked for: one of each family, then of all mutators in turn. No fault touches
 * what another does, so that all of them can be found; several stand in one file all the same.
 */
export function chooseFaults(seed: number, count: number): readonly NamedFault[] {
  const random = new Random(seed);
  const sources = new Sources();
  const chosen: NamedFault[] = [];
  const taken = new Taken(sources);
  const queue = queueOf(random);
  for (let at = 0; chosen.length < count && at < queue.length; at += 1) {
    const [name, mutator] = queue[at]!;
    const fault = newFault(mutator, sources, random, taken);
    if (fault) chosen.push({ ...fault, name });
  }
  return chosen;
}

/** One fault of a mutator, at a spot chosen by a seed. */
export function namedFault(family: string, name: string, seed: number): NamedFault {
  const sources = new Sources();
  const fault = newFault(families[family]![name]!, sources, new Random(seed), new Taken(sources));
  if (!fault) throw new Error(`${family}/${name} finds no spot`);
  return { ...fault, name: `${family}/${name}` };
}

/** One mutator of each family first, then the others, then all again. */
function queueOf(random: Random): readonly (readonly [string, Mutator])[] {
  const lists = Object.entries(families).map(([family, mutators]) =>
    random.shuffled(Object.entries(mutators).map(([name, mutator]) => [`${family}/${name}`, mutator] as const)),
  );
  const all = lists.flat();
  return [
    ...lists.map(([first]) => first!),
    ...random.shuffled(lists.flatMap((list) => list.slice(1))),
    ...random.shuffled(all),
  ];
}

function newFault(mutator: Mutator, sources: Sources, random: Random, taken: Taken): Fault | undefined {
  for (let left = attempts; left > 0; left -= 1) {
    const fault = mutator(sources, random);
    if (fault && taken.take(fault)) return fault;
  }
  return undefined;
}

/** What the faults chosen so far touch. */
class Taken {
  readonly #sources: Sources;
  readonly #names = new Set<string>();
  readonly #stretches: { file: string; start: number; end: number }[] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Takes what a fault touches; false where something of it is taken already. */
  take({ edits, claims = [] }: Fault): boolean {
    const stretches = edits.map((edit) => this.#stretch(edit));
    if (claims.some((name) => this.#names.has(name)) || stretches.some((stretch) => this.#overlaps(stretch)))
      return false;
    for (const name of claims) this.#names.add(name);
    this.#stretches.push(...stretches);
    return true;
  }

  #overlaps({ file, start, end }: { file: string; start: number; end: number }): boolean {
    return this.#stretches.some((other) => other.file === file && start <= other.end && other.start <= end);
  }

  /** What an edit claims: whole lines, where it does not say. */
  #stretch({ file, start, end, claim }: Edit): { file: string; start: number; end: number } {
    if (claim) return { file, start: claim[0], end: claim[1] };
    const text = this.#sources.text(file);
    const after = text.indexOf('\n', end);
    return { file, start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after };
  }
}

/** Writes the edition with all the faults below a root; returns what must be found, as `code file:place`. */
export function writeFaults(root: string, faults: readonly Fault[], random: Random): readonly string[] {
  const sources = new Sources();
  const lines = new Map([...sources.texts.keys()].map((file) => [file, random.below(10) === 0 ? '\r\n' : '\n']));
  const expected = faults.flatMap(({ found = [] }) => found.map(({ code, file, at }) => `${code} ${file}:${at}`));
  for (const [file, text] of sources.texts) {
    const edits = faults.flatMap((fault) => fault.edits).filter((edit) => edit.file === file);
    const marked = changed(text, edits).replaceAll('\n', lines.get(file)!);
    const marks = marksIn(file, marked);
    const codes = inOrder(edits).flatMap((edit) => edit.codes);
    if (codes.length !== marks.length) throw new Error(`${file}: ${codes.length} codes for ${marks.length} marks`);
    expected.push(...marks.map(({ at }, index) => `${codes[index]} ${file}:${at}`));
    const encode = faults.find((fault) => fault.encode?.file === file)?.encode?.with;
    const written = withoutMarks(marked);
    write(root, file, encode ? encode(written) : Buffer.from(file.endsWith('.csv') ? `\uFEFF${written}` : written));
  }
  for (const { remove, write: added, rearrange } of faults) {
    if (remove !== undefined) rmSync(join(root, remove));
    if (added) write(root, added.file, Buffer.from(added.text));
    rearrange?.(root);
  }
  return expected.sort();
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((left, right) => left.start - right.start);
}

function changed(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function write(root: string, file: string, bytes: Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
}
