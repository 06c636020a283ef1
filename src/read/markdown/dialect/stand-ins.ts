import type { Nodes } from 'mdast';

/**
 * Characters that Unicode promises never to use stand for those that the parser must take for text. Each is
 * as long as what it stands for, so that every place in the file stays where it is.
 */
const standIns: Readonly<Record<string, string>> = {
  '*': '\uFDD0',
  _: '\uFDD1',
  '.': '\uFDD2',
  ')': '\uFDD3',
  '+': '\uFDD4',
  '-': '\uFDD5',
  '`': '\uFDD6',
  '&': '\uFDD7',
  ':': '\uFDD8',
};
const characters = new Map(Object.entries(standIns).map(([character, standIn]) => [standIn, character]));

/** The text with stand-ins at some offsets. */
export function withStandIns(text: string, offsets: readonly number[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const offset of [...new Set(offsets)].sort((left, right) => left - right)) {
    pieces.push(text.slice(at, offset), standIns[text.charAt(offset)] ?? text.charAt(offset));
    at = offset + 1;
  }
  return pieces.join('') + text.slice(at);
}

/** A text in which every character is itself again. */
export function withoutStandIns(text: string): string {
  return text.replaceAll(/[\uFDD0-\uFDD8]/g, (standIn) => characters.get(standIn)!);
}

/** Puts the characters back into all that a freshly parsed tree holds. */
export function restore(node: Nodes): void {
  const record = node as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string') record[key] = withoutStandIns(value);
    else if (key === 'attributes' && value) record[key] = restoredAttributes(value);
  }
  if ('children' in node) for (const child of node.children) restore(child);
}

function restoredAttributes(attributes: object): object {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [withoutStandIns(key), withoutStandIns(String(value ?? ''))]),
  );
}
