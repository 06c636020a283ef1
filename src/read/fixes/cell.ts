import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FixKind } from '../../diagnostics/fix.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Cell, CellValue } from '../../model/record.ts';
import { type CellContext, type CellRole, readCell } from '../cells/cell.ts';
import { tokenizeDates } from '../cells/date-tokens.ts';
import { readNumeral } from '../cells/number.ts';
import { applyEdits, type Edit, editsOfMatches, trailingSpace } from './edits.ts';
import { middleDots } from './middle-dots.ts';
import { mendsOfTextCell } from './prose.ts';

/** Finds what of a cell's text could be written better; whether it is, the reading of both decides. */
type Proposal = (value: string, context: CellContext) => readonly Edit[];

const proposals: { readonly [type in CellRole['column']['type']]?: Proposal } = {
  number: numberSigns,
  figure: figureSigns,
  years: (value) => [...fullWidth(value, /[，；]+/gu), ...tildes(value)],
  period: tildes,
  dates: dateSigns,
};

/**
 * The mends of a cell. A cell of a type is mended only where its column reads the new text without a
 * problem that the old one did not have, and with the same value, if the old one had any.
 */
export function mendsOfCell(value: string, role: CellRole, context: CellContext): readonly Edit[] {
  const { type } = role.column;
  if (type === 'text') return mendsOfTextCell(value);
  const ends = trailingSpace(value);
  if (type === 'label') return [...middleDots(value), ...ends];
  const propose = proposals[type];
  if (propose === undefined) return ends;
  const reading = (text: string): Reading => readAlone(text, role, context);
  const signs = propose(value, context);
  const lost = lostApostrophes(value, signs, reading);
  // Most cells have nothing to mend, and reading each twice more takes longer than the check.
  if (signs.length === 0 && lost.length === 0) return ends;
  const candidates = [[...signs, ...lost], signs];
  const before = reading(value);
  const better = candidates.find((edits) => isBetter(before, reading(applyEdits(value, edits))));
  return [...(better ?? []), ...ends];
}

interface Reading {
  readonly cell: Cell;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text as a cell of its own; columns of places count its UTF-16 units from 1. */
function readAlone(value: string, role: CellRole, context: CellContext): Reading {
  const locate = (start: number, end: number): Place => ({
    file: '',
    start: { line: 1, column: start + 1 },
    end: { line: 1, column: end + 1 },
  });
  const { value: cell, diagnostics } = readCell(
    { value, place: locate(0, value.length), locate, doubtful: false },
    role,
    context,
  );
  return { cell, diagnostics };
}

function isBetter(before: Reading, after: Reading): boolean {
  const same = meaning(before.cell.value) === meaning(after.cell.value);
  if (after.diagnostics.length === 0) return before.diagnostics.length > 0 || same;
  // What can be read of a list of dates is mended though a part of it cannot.
  return before.cell.value.type !== 'empty' && same && codes(before) === codes(after);
}

function codes({ diagnostics }: Reading): string {
  return diagnostics.map(({ code }) => code).join();
}

const beside = new Set(['range', 'place', 'raw']);

/** A value as a text that is the same however its signs were typed. */
export function meaning(value: CellValue): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (beside.has(key)) return undefined;
    return typeof inner === 'string' ? unifiedSigns(inner) : inner;
  });
}

function unifiedSigns(text: string): string {
  return text
    .replaceAll(/[ㆍ‧・•]/gu, '·')
    .replaceAll(/[∼〜]/gu, '~')
    .normalize('NFKC')
    .trim();
}

function fullWidth(value: string, pattern: RegExp): readonly Edit[] {
  return editsOfMatches(value, pattern, 'full-width', (match) => match.normalize('NFKC'));
}

function tildes(value: string): readonly Edit[] {
  return editsOfMatches(value, /[∼〜～]/gu, 'tilde', () => '~');
}

/** Signs that part groups of three digits in other countries and in typography. */
const grouped = /(?<![\d.．,，])[1-9]\d{0,2}(?:[,，٬'’\u00A0\u2009\u202F]\d{3})+(?!\d)/gu;

/** Full-width characters of a number, and thousands that are parted in the right places by a wrong sign. */
function numberSigns(value: string): readonly Edit[] {
  const separators = [...value.matchAll(grouped)].flatMap(({ 0: number, index }) =>
    editsOfMatches(number, /[^\d,，]/gu, 'separator', () => ',').map((edit) => moved(edit, index)),
  );
  return [...fullWidth(value, /[．，－（）]+/gu), ...separators, ...needlessSigns(value)];
}

/** A plus before a number, and a decimal point without the zero before it. */
function needlessSigns(value: string): readonly Edit[] {
  return [
    ...editsOfMatches(value, /(?<=^\s*)\+(?=\d)/gu, 'number', () => ''),
    ...editsOfMatches(value, /(?<=^\s*[△▲−–-]?)\.(?=\d+\s*$)/gu, 'number', () => '0.'),
  ];
}

/** The mends of a cell of a table that is typed as it is: where it holds a number those of a number. */
export function mendsOfGridCell(value: string): readonly Edit[] {
  const edits = numberSigns(value);
  const isNumber = edits.length > 0 && readNumeral(applyEdits(value, edits).trim()) !== undefined;
  return isNumber ? [...edits, ...trailingSpace(value)] : mendsOfTextCell(value);
}

function moved(edit: Edit, by: number): Edit {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}

/** Words in quotes are printed as they are. */
function figureSigns(value: string): readonly Edit[] {
  return /^\s*["“”＂]/u.test(value) ? [] : numberSigns(value);
}

/** What the reader of dates takes for one sign is written as that sign; its many commas stay as they are. */
function dateSigns(value: string, { form }: CellContext): readonly Edit[] {
  const tokens = tokenizeDates(value, form.dates);
  return tokens.flatMap((token, index): readonly Edit[] => {
    const { start, end } = token.range;
    const typed = value.slice(start, end);
    const number = tokens[index + 1];
    const edit = (kind: FixKind, after: string): readonly Edit[] =>
      after === typed ? [] : [{ kind, start, end, after }];
    if (token.kind === 'number') return edit('full-width', token.text);
    if (token.text === "'") return number?.kind === 'number' && !number.spaced ? edit('apostrophe', "'") : [];
    if (token.text === '~') return edit('tilde', '~');
    if (/^[．／（），－]$/u.test(typed)) return edit('full-width', typed.normalize('NFKC'));
    return /^[ㆍ‧・•]$/u.test(typed) ? edit('middle-dot', '·') : [];
  });
}

/** A cell has so many dates at the most that a lost apostrophe is looked for. */
const mostDates = 20;

/**
 * The apostrophes that a spreadsheet took from before years. A number over 12 that the reader stumbled
 * over before a dot can be no month, so that it is a year.
 */
function lostApostrophes(value: string, signs: readonly Edit[], reading: (text: string) => Reading): readonly Edit[] {
  const found: Edit[] = [];
  for (let round = 0; round < mostDates; round += 1) {
    const text = applyEdits(value, [...signs, ...found]);
    const stumbles = reading(text).diagnostics.map(({ place }) => place.start.column - 1);
    const at = stumbles.find((offset) => isBareYear(text, offset));
    if (at === undefined) break;
    // Signs replace one character by one, so that only the apostrophes put in before have moved the place.
    const start = at - found.filter((edit, index) => edit.start + index < at).length;
    found.push({ kind: 'apostrophe', start, end: start, after: "'" });
    found.sort((left, right) => left.start - right.start);
  }
  return found;
}

function isBareYear(text: string, at: number): boolean {
  const digits = /^(\d{2})\.\s?\d/u.exec(text.slice(at))?.[1];
  return digits !== undefined && Number(digits) > 12 && !/[\d'.]$/u.test(text.slice(0, at));
}
