import type { ComputedPlan } from '../model/computed.ts';
import { isBody, type Part, partId } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { allNodes, type PlanNode } from '../model/plan.ts';
import { closestAll } from '../model/suggestion.ts';

/** A part of the book that a person may name: a chapter, an annex, a goal, a task … */
export interface NamedPart {
  /** The id of its heading in the book. */
  readonly heading: string;
  /** How the book calls it: number and title. */
  readonly name: string;
  readonly id: string;
  /** What it may be called, in groups: one of a group counts only where none of an earlier group is meant. */
  readonly names: readonly (readonly string[])[];
}

const shownParts = 3;

/**
 * The parts of the book that a text names: by id, number (`I-2-①` also as `I-2-1`, `Ⅰ-2-①`, `1-2-1`), number with its
 * level, file or title. None where it names none; several where it does not say which.
 */
export function partsNamed(text: string, computed: ComputedPlan): readonly NamedPart[] {
  const parts = partsOf(computed);
  const groups = Math.max(...parts.map(({ names }) => names.length));
  for (let group = 0; group < groups; group += 1) {
    for (const same of [isSame, isAlike]) {
      const found = parts.filter(({ names }) => names[group]?.some((name) => same(name, text)));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The parts whose names come nearest to a text; the outermost ones where none comes near. */
export function partsNear(text: string, computed: ComputedPlan): readonly NamedPart[] {
  const parts = partsOf(computed);
  const byName = new Map(parts.flatMap((part) => part.names.flat().map((name) => [comparable(name), part] as const)));
  const near = closestAll(comparable(text), [...byName.keys()]).flatMap((name) => byName.get(name) ?? []);
  if (near.length > 0) return [...new Set(near)].slice(0, shownParts);
  const roots = new Set(computed.plan.roots.map(({ id }) => id));
  return parts.filter(({ id }) => roots.has(id));
}

function partsOf(computed: ComputedPlan): readonly NamedPart[] {
  const { form } = computed.plan;
  return [
    ...allNodes(computed.plan).map(nodePart),
    ...form.parts.filter(isBody).map((part) => bookPart(part, computed)),
  ];
}

function nodePart({ id, code, title, short, level }: PlanNode): NamedPart {
  const numbers = code === '' ? [] : [code, `${level.name} ${code}`];
  return { heading: id, name: `${code} ${title}`.trim(), id, names: [[id, ...numbers], [], [title, short]] };
}

function bookPart(part: Part, { words }: ComputedPlan): NamedPart {
  const label = fillWords(part.label ?? '', words);
  const title = fillWords(part.heading, words);
  const name = `${label} ${title}`.trim();
  // A goal may have the number of a chapter: the goal is meant.
  return { heading: partId(part), name, id: part.id, names: [[part.id], [label, name], [title]] };
}

function isSame(name: string, text: string): boolean {
  return name === text.trim();
}

function isAlike(name: string, text: string): boolean {
  const wanted = comparable(text);
  return wanted !== '' && comparable(name) === wanted;
}

/**
 * A name without what people type in different ways: signs for numbers, dashes, middle dots (ㆍ becomes U+119E),
 * spaces, the path of a file.
 */
function comparable(text: string): string {
  const name = /([^/\\]+)\.md$/u.exec(text.trim())?.[1] ?? text;
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()'"]/gu, '');
  return plain
    .split(/[-\u2010-\u2015\u2212._·\u119e]/u)
    .map(arabic)
    .join('-');
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** A Roman number in digits; anything else as it is. */
function arabic(text: string): string {
  if (!/^[ivx]+$/u.test(text)) return text;
  const values = [...text].map((digit) => romanDigits[digit] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}
