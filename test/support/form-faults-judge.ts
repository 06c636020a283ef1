import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type FormFault, formFile, type Made, type Subject, swapped } from './form-faults.ts';
import { textOf } from './pages.ts';

/** Where a fault of a form is told, or what it changes without a word. */
export type Verdict =
  /** On its own line, on that of the key that lost something, or by a note that points there. */
  | 'at its line'
  /** Elsewhere, by the name that was dropped or misspelt: where the form uses it, or lets it stand unused. */
  | 'by its name'
  /** In the sources, which say what the form no longer does. */
  | 'in the sources'
  | 'same bytes'
  | 'another look'
  | 'lost';

/** What a fault does; `lost` are the facts, headings and numbers that pages and book had and have no more. */
export function judged(
  subject: Subject,
  fault: FormFault,
  whole: Made,
  made: Made,
): { readonly verdict: Verdict; readonly lost: readonly string[] } {
  if (made.diagnostics.length > 0) return { verdict: toldWhere(subject, fault, made.diagnostics), lost: [] };
  const paths = new Set([...whole.output.keys(), ...made.output.keys()]);
  if ([...paths].every((path) => whole.output.get(path) === made.output.get(path)))
    return { verdict: 'same bytes', lost: [] };
  const [before, after] = [contentsOf(whole), contentsOf(made)];
  const lost = [...before].filter((thing) => !after.has(thing));
  return { verdict: lost.length === 0 ? 'another look' : 'lost', lost };
}

function toldWhere(subject: Subject, fault: FormFault, diagnostics: readonly Diagnostic[]): Verdict {
  const lines = linesOf(fault);
  const isThere = ({ place: { file, start } }: Pick<Diagnostic, 'place'>): boolean =>
    file === formFile(subject) && lines.has(start.line);
  if (diagnostics.some((one) => isThere(one) || one.related.some(isThere))) return 'at its line';
  const names = namesIn(fault.before, String(fault.path.at(-1)));
  const says = ({ parameters }: Diagnostic): boolean =>
    Object.values(parameters).some((value) => names.has(String(value)));
  return diagnostics.some(says) ? 'by its name' : 'in the sources';
}

/** The lines of a form on which its fault stands; of what was dropped, that of the key that had it. */
function linesOf({ kind, path, text }: FormFault): ReadonlySet<number> {
  const above = path.slice(0, -1);
  const at = Number(path.at(-1));
  if (kind === 'drop') return new Set([rangeAt(text, above)[0]]);
  if (kind === 'misspell-key') return new Set([rangeAt(text, [...above, swapped(String(path.at(-1)))])[0]]);
  const others = { duplicate: [at + 1], reorder: [at - 1] }[kind as 'duplicate'] ?? [];
  const ranges = [path, ...others.map((other) => [...above, other])].map((place) => rangeAt(text, place));
  return new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
}

/** The first line, with its key, and the last line of what stands at a path. */
function rangeAt(text: string, path: FormFault['path']): readonly [first: number, last: number] {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let first = 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined;
    const inner: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    first = (pair?.key as Ranged | undefined)?.range?.[0] ?? (inner as Ranged | null)?.range?.[0] ?? first;
    node = inner;
  }
  const end = (node as Ranged | null)?.range?.[1] ?? first + 1;
  return [lines.linePos(first).line, lines.linePos(Math.max(first, end - 1)).line];
}

interface Ranged {
  readonly range?: readonly number[];
}

/** All keys and texts in what was dropped or misspelt, and what it was called. */
function namesIn(value: unknown, key: string): ReadonlySet<string> {
  const within = (inner: unknown): readonly string[] => {
    if (typeof inner !== 'object' || inner === null) return [String(inner)];
    return Object.entries(inner).flatMap(([name, one]) => [name, ...within(one)]);
  };
  return new Set([key, ...within(value)].flatMap((name) => [name, swapped(name)]));
}

/** What pages and book show: their facts, their headings without marks, their numbers. */
function contentsOf({ facts, output }: Made): ReadonlySet<string> {
  const pages = [...output].filter(([path]) => path.endsWith('.html') || path === 'the book');
  const shown = pages.flatMap(([, html]) => {
    const body = html.replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gu, '');
    const headings = [...body.matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/gu)].map(([, heading = '']) =>
      textOf(heading),
    );
    const numbers = body.replaceAll(/<[^>]*>/gu, ' ').match(/\d[\d,.]*\d|\d/gu) ?? [];
    return [...headings.map((heading) => heading.replace(/^\(?[\dIVX①-⑳]+[.)]?\s/u, '').trim()), ...numbers];
  });
  return new Set([...facts, ...shown]);
}
