import type { FactId } from '../model/fact.ts';
import { allNodes, type Plan } from '../model/plan.ts';

/** A name that a plan knows, with the fact that says it. */
export interface KnownName {
  readonly name: string;
  /** Its letters without spaces and signs. */
  readonly letters: string;
  readonly fact: FactId;
}

/** A shorter name is too near to other words. */
const shortest = 9;

/** The names of nodes, and of records that others name or that measure something, each once. */
export function knownNames(plan: Plan): readonly KnownName[] {
  const { records } = plan.form;
  const kinds = records.filter(
    ({ id, measure }) => measure || records.some(({ columns }) => columns.some(({ refers }) => refers === id)),
  );
  const named = [
    ...allNodes(plan).map(({ title, titleFact }) => ({ name: title, fact: titleFact })),
    ...kinds.flatMap((kind) =>
      (plan.records.get(kind.id) ?? []).flatMap((record) => {
        const cell = record.cells.get(kind.naming);
        return cell ? [{ name: cell.raw.trim(), fact: cell.fact }] : [];
      }),
    ),
  ];
  const byLetters = new Map<string, KnownName>();
  for (const { name, fact } of named) {
    const letters = lettersOf(name);
    if (letters.length >= shortest && !byLetters.has(letters)) byLetters.set(letters, { name, letters, fact });
  }
  return [...byLetters.values()];
}

/** A text without spaces and signs, as which names are compared. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The letters of a text, and where in the text each of them stands. */
export function lettersAt(text: string): { readonly letters: string; readonly at: readonly number[] } {
  let letters = '';
  const at: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += letter;
    for (let unit = 0; unit < letter.length; unit += 1) at.push(index + unit);
  }
  return { letters, at };
}
