import { diffArrays } from 'diff';
import type { Root } from 'mdast';
import type { FixKind } from '../../diagnostics/fix.ts';
import type { Range } from '../../model/problem.ts';
import { levelChanges } from '../markdown/dialect/levels.ts';
import type { LineFinding } from '../markdown/dialect/list-lines.ts';
import { structureOf } from '../markdown/dialect/structure.ts';
import { parseDocument } from '../markdown/parser.ts';
import { applyEdits, type Edit } from './edits.ts';

/** A mark that is mended may uncover that its line stands in the wrong level; more rounds find nothing new. */
const mostRounds = 4;

/**
 * The mends of lines that look like items and are none, of levels and of text that became a row of a table.
 * Whatever needs several steps is told as one change of its line.
 */
export function mendsOfLines(text: string): readonly Edit[] {
  let mended = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = nextEdits(mended);
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
  }
  return mended === text ? [] : changedLines(text, mended);
}

function nextEdits(text: string): readonly Edit[] {
  const root = parseDocument(text);
  const { lines, tables } = structureOf(root, text);
  const ladders = laddersIn(root, lines, text);
  const isDecided = ({ start }: Range): boolean => !ladders.some((range) => range.start <= start && start < range.end);
  const marks = lines.flatMap(({ change, kind }) =>
    change && (kind === 'joined' || isDecided(change)) ? [change] : [],
  );
  if (marks.length > 0 || tables.length > 0)
    return [...marks, ...tables.map(({ change }) => change)].map((change) => ({ kind: 'list-mark', ...change }));
  const isAmiss = lines.some(({ kind }) => kind === 'level' || kind === 'deep');
  return isAmiss ? levelEdits(root, text).filter(isDecided) : [];
}

/**
 * The stretches between headings in which marks of several kinds are typed, or hyphens right below them: □, ○ and - may
 * be levels whatever their indentation, so that none of them and no level can be mended without knowing all.
 */
function laddersIn(root: Root, lines: readonly LineFinding[], text: string): readonly Range[] {
  const starts = root.children.flatMap((node) => (node.type === 'heading' ? [node.position?.start.offset ?? 0] : []));
  const stretches = [0, ...starts].map((start, index) => ({ start, end: starts[index] ?? text.length }));
  return stretches.filter(({ start, end }) => {
    const typed = lines.filter((line) => line.kind === 'typed' && start <= line.start && line.start < end);
    const marks = new Set(typed.map((line) => text.slice(line.start, line.end)));
    return marks.size > 1 || typed.some((line) => isAboveHyphen(line, text));
  });
}

/** Whether the next line is an item in the same column. */
function isAboveHyphen({ start }: Range, text: string): boolean {
  const indent = /[^\n]*$/.exec(text.slice(0, start))![0];
  return /^[^\n]*\n+([ \t]*)-[ \t]/.exec(text.slice(start))?.[1] === indent;
}

/** Every list that stands by itself, with those that follow it without other text between. */
function levelEdits(root: Root, text: string): readonly Edit[] {
  const stretches: { start: number; end: number }[] = [];
  root.children.forEach((node, index) => {
    const start = text.lastIndexOf('\n', (node.position?.start.offset ?? 0) - 1) + 1;
    const end = node.position?.end.offset ?? 0;
    const last = stretches.at(-1);
    if (node.type !== 'list') return;
    if (last && root.children[index - 1]?.type === 'list') last.end = end;
    else stretches.push({ start, end });
  });
  return stretches.flatMap(({ start, end }) =>
    levelChanges(text, start, end).map((change): Edit => ({ kind: 'indentation', ...change })),
  );
}

/** The differences of two texts, each as small as its line allows. */
function changedLines(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  const parts = diffArrays(linesOf(before), linesOf(after));
  let at = 0;
  parts.forEach(({ value, added, removed }, index) => {
    const length = value.join('').length;
    const next = parts[index + 1];
    if (removed) edits.push(...replaced(value, next?.added ? next.value : [], at));
    else if (added && !parts[index - 1]?.removed)
      edits.push({ kind: 'blank-line', start: at, end: at, after: value.join('') });
    if (!added) at += length;
  });
  return edits;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function replaced(before: readonly string[], after: readonly string[], start: number): readonly Edit[] {
  if (before.length !== after.length) return [smallest(before.join(''), after.join(''), start)];
  let at = start;
  return before.map((line, index) => {
    const edit = smallest(line, after[index] ?? '', at);
    at += line.length;
    return edit;
  });
}

function smallest(before: string, after: string, start: number): Edit {
  const most = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head += 1;
  const change = {
    start: start + head,
    end: start + before.length - tail,
    after: after.slice(head, after.length - tail),
  };
  return { kind: kindOf(before.slice(head, before.length - tail) + change.after), ...change };
}

function kindOf(changed: string): FixKind {
  return /\S/.test(changed) ? 'list-mark' : 'indentation';
}
