/**
 * What stands written in a source, by the guide for editors alone: its notation is taken away and its marks of lists
 * put in their place, and nothing else is changed. This reads line by line, and shares nothing with the program.
 */

/** The marks by depth of the sections of a task. */
const taskLadder = ['○', '-', '·'];
const numbers = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** What the references of the cases lead to. */
const referred: Readonly<Record<string, string>> = { 'library-purchase': 'I-1-②', 'part-annex-indicators': '붙임 1-1' };

/** What the expressions of the cases give. */
const values: Readonly<Record<string, string>> = { 'indicator.survival-rate.target': '76.0' };

interface Level {
  /** Where the text of the item begins. */
  readonly column: number;
  readonly ordered: boolean;
  count: number;
}

/** A page lays fractions out and writes marks of lists and notes; data write one line. */
export type Medium = 'page' | 'data';

interface Reading {
  readonly medium: Medium;
  /** The marks by depth of the section. */
  readonly ladder: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  readonly shown: string[];
  levels: Level[];
  /** The lines of the item or paragraph that is being read. */
  open: string[];
  mark: string;
  /** Whether boxes are being read, which have no marks. */
  inSteps: boolean;
  /** How many rows of a table have been read. */
  rows: number;
  /** The notes to which a table, steps or a chart lead: they stand behind the whole of it. */
  led: string[] | undefined;
}

/** The words of some Markdown in the order in which a page shows them, white space collapsed. */
export function writtenProse(source: string, ladder = taskLadder as readonly string[]): string {
  return readProse(source, 'page', ladder);
}

/** The same as data give it: without marks, the notes at the end. */
export function writtenData(source: string): string {
  const { notes } = withoutNotes(asRead(source).split('\n'));
  return [readProse(source, 'data', []), ...[...notes.values()].map((note) => writtenLine(note, 'data'))].join(' ');
}

function readProse(source: string, medium: Medium, ladder: readonly string[]): string {
  const { body, notes } = withoutNotes(asRead(source).split('\n'));
  const reading: Reading = {
    medium,
    ladder,
    notes,
    shown: [],
    levels: [],
    open: [],
    mark: '',
    inSteps: false,
    rows: 0,
    led: undefined,
  };
  for (const [at, line] of body.entries()) readLine(line, body[at + 1] ?? '', reading);
  close(reading);
  endBlock(reading);
  return collapsed(reading.shown.join(' '));
}

/** The words of one line: a title or a line of a cell. */
export function writtenLine(source: string, medium: Medium): string {
  return collapsed(inline(asRead(source), { medium, notes: new Map(), led: [] }));
}

/** The characters that the guide reads as one: tildes, the apostrophe before a year, full-width letters and digits. */
export function asRead(typed: string): string {
  return typed
    .replaceAll(/[∼˜]/gu, '~')
    .replaceAll(/ʼ(?=\d\d(?!\d))|(?<![`\p{L}\p{N}])`(?=\d\d(?:[년.~\-·/,)\s]|$))/gmu, "'")
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ％]/gu, (wide) => wide.normalize('NFKC'));
}

export function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function withoutNotes(lines: readonly string[]): { body: readonly string[]; notes: ReadonlyMap<string, string> } {
  const notes = new Map<string, string>();
  const body = lines.filter((line) => {
    const [, label, text] = /^\[\^([^\]\s]+)\]: (.*)$/u.exec(line) ?? [];
    if (label !== undefined) notes.set(label, text ?? '');
    return label === undefined;
  });
  return { body, notes };
}

function readLine(line: string, next: string, reading: Reading): void {
  const container = /^:::(?:(box|steps|chart)(?:\[(.*)\])?)?$/u.exec(line);
  const item = /^( *)(-|\d+\.) (.*)$/u.exec(line);
  if (container) readContainer(container[1], container[2] ?? '', reading);
  else if (isRow(line) && (reading.rows > 0 || isDelimiter(next))) readRow(line, reading);
  else if (line.trim() === '') readBlank(reading);
  else if (item && isItem(item, reading)) readItem(item, reading);
  else {
    if (!line.startsWith(' ') && reading.open.length === 0) reading.levels = [];
    reading.open.push(line.trim());
  }
}

/** A table ends with a blank line; steps and charts with their closing one. */
function readBlank(reading: Reading): void {
  close(reading);
  reading.rows = 0;
  if (!reading.inSteps) endBlock(reading);
}

function readContainer(name: string | undefined, title: string, reading: Reading): void {
  close(reading);
  endBlock(reading);
  reading.levels = [];
  reading.inSteps = name === 'steps' || name === 'chart';
  if (reading.inSteps) reading.led = [];
  const isCaption = name === 'chart' && reading.medium === 'page';
  if (isCaption) reading.shown.push('< 그림 #.');
  if (title !== '') show(title, '', reading);
  if (isCaption) reading.shown.push('>');
}

/** A list begins at 1 or goes on; numbers with dots that follow each other are a date. */
function isItem([, indent = '', mark = '', text = '']: RegExpExecArray, { levels }: Reading): boolean {
  if (mark === '-') return true;
  if (/^\d{1,2}\.(?: |$)/u.test(text)) return false;
  const level = levels.find(({ column, ordered }) => ordered && column === indent.length + mark.length + 1);
  return [1, (level?.count ?? 0) + 1].includes(Number.parseInt(mark, 10));
}

function readItem([, indent = '', typed = '', text = '']: RegExpExecArray, reading: Reading): void {
  close(reading);
  const ordered = typed !== '-';
  const before = reading.levels.filter(({ column }) => column <= indent.length);
  const same = reading.levels[before.length];
  const level = same?.ordered === ordered ? same : { column: indent.length + typed.length + 1, ordered, count: 0 };
  level.count += 1;
  reading.levels = [...before, level];
  const depth = before.filter((outer) => !outer.ordered).length;
  const bullet = ordered ? numbers[level.count - 1] : reading.ladder[Math.min(depth, reading.ladder.length - 1)];
  reading.mark = reading.inSteps ? '' : (bullet ?? '');
  reading.open = [text];
}

function isRow(line: string): boolean {
  return /^\|.*\|$/u.test(line);
}

/** The second line of a table parts its head from its rows. */
function isDelimiter(line: string): boolean {
  return /^\|[\s:|-]*-[\s:|-]*\|$/u.test(line);
}

function readRow(line: string, reading: Reading): void {
  close(reading);
  reading.levels = [];
  reading.led ??= [];
  reading.rows += 1;
  if (reading.rows === 2) return;
  for (const cell of line.slice(1, -1).split(/(?<!\\)\|/u)) show(cell, '', reading);
}

function close(reading: Reading): void {
  if (reading.open.length > 0) show(reading.open.join('\n'), reading.mark, reading);
  reading.open = [];
  reading.mark = '';
}

/** A line, and right behind it the notes to which it leads. */
function show(text: string, mark: string, reading: Reading): void {
  const { medium, notes, shown } = reading;
  const led = reading.led ?? [];
  shown.push(medium === 'page' ? mark : '', inline(text, { medium, notes, led }));
  if (reading.led === undefined) showNotes(led, reading);
}

function endBlock(reading: Reading): void {
  showNotes(reading.led ?? [], reading);
  reading.led = undefined;
}

function showNotes(led: readonly string[], { medium, notes, shown }: Reading): void {
  if (medium === 'data') return;
  for (const [at, label] of led.entries()) shown.push('*'.repeat(at + 1), writtenLine(notes.get(label) ?? '', medium));
}

/** A character that no source has stands for one that is kept as it is. */
const kept = (character: string): string => String.fromCodePoint(0xf0000 + character.codePointAt(0)!);
const released = (text: string): string =>
  text.replaceAll(/[\u{f0000}-\u{f00ff}]/gu, (character) => String.fromCodePoint(character.codePointAt(0)! - 0xf0000));

const signs = String.raw`[!-/:-@[-\x60{-~]`;
const escaped = new RegExp(String.raw`\\(${signs})`, 'gu');

/** A star between letters multiplies. A mark opens at the beginning of a word, behind no letter, digit or closing bracket, and closes right behind its words. */
const opens = String.raw`(?<![\p{L}\p{N}\p{Pe}\p{Pf}%℃*\u{f0025}\u{f0029}\u{f0030}-\u{f0039}\u{f0041}-\u{f005a}\u{f0061}-\u{f007a}])`;
const times = String.raw`(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])`;
const words = String.raw`(?![\s*\p{Pe}\p{Pf}.,;:!?…·~%])((?:[^*]|${times})*?[^\s\p{Ps}\p{Pi}*])`;
const bold = new RegExp(String.raw`${opens}\*\*${words}\*\*(?!\*)`, 'gu');
const italic = new RegExp(String.raw`${opens}\*${words}\*(?![*A-Za-z0-9])`, 'gu');

interface Surroundings {
  readonly medium: Medium;
  readonly notes: ReadonlyMap<string, string>;
  /** The notes that the line leads to, in their order. */
  readonly led: string[];
}

function inline(text: string, { medium, notes, led }: Surroundings): string {
  const keptAll = (part: string): string => part.replaceAll(/[!-~]/gu, kept);
  const plain = text
    .replaceAll(/\\\n/gu, ' ')
    .replaceAll(escaped, (_, sign: string) => kept(sign))
    .replaceAll(/:formula\[([^\]]*)\]/gu, (_, formula: string) => keptAll(formulaOf(formula, medium)))
    .replaceAll(/:value\[([^\]]*)\]/gu, (whole, name: string) => keptAll(values[name] ?? whole))
    .replaceAll(/:badge\[([^\]]*)\]/gu, (_, word: string) => keptAll(word))
    .replaceAll(/:ref\[([^\]]*)\]/gu, (whole, name: string) => keptAll(referred[name] ?? whole))
    .replaceAll(/\[\^([^\]\s]+)\]/gu, (whole, label: string) =>
      notes.has(label) ? keptAll(starsOf(label, led, medium)) : whole,
    )
    .replaceAll(/\[([^[\]]+)\]\((?:[!-'*-~\u{f0000}-\u{f00ff}])+\)/gu, '$1')
    .replaceAll(/https?:\/\/[!-~]+/gu, keptAddress)
    .replaceAll(bold, '$1')
    .replaceAll(italic, '$1');
  return released(plain);
}

function starsOf(label: string, led: string[], medium: Medium): string {
  if (!led.includes(label)) led.push(label);
  return medium === 'page' ? '*'.repeat(led.indexOf(label) + 1) : '';
}

/** The signs within an address are its own; those at its end belong to the sentence. */
function keptAddress(address: string): string {
  const [own = ''] = /^.*[^.,;:!?'*_~]/u.exec(address) ?? [];
  return own.replaceAll(/[*_~]/gu, kept) + address.slice(own.length);
}

/** A fraction is laid out, and signs have room of their own: braces, stroke and spaces are not typed out. In one line, braces are parentheses. */
function formulaOf(source: string, medium: Medium): string {
  if (medium === 'data') return source.replaceAll('{', '(').replaceAll('}', ')');
  return source
    .replaceAll(/\}\s*\/\s*\{/gu, ' ')
    .replaceAll(/[{}]/gu, '')
    .replaceAll(/\s*([×÷+=−])\s*/gu, '$1');
}
