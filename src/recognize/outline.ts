import { letters, likeness, nearestPrefix, squashed, usual } from '../model/published/plain.ts';
import type { Area, CodeMention, SectionMention, TitleMention } from '../model/published/recognized.ts';
import type { PublishedLine, PublishedText, Spot } from '../model/published/text.ts';
import { endingCode, numberedLine } from './numbering.ts';
import type { FormHeading, Role, Vocabulary } from './vocabulary.ts';

/** What is known of every line: the part of the book, the node, and the section that it stands in. */
export interface LineContext {
  readonly area: Area;
  /** The goal, objective or task whose part of the body this is. */
  readonly code: string | undefined;
  readonly heading: FormHeading | undefined;
}

/** The outline of a text. */
export interface Outline {
  readonly contexts: readonly LineContext[];
  readonly titles: readonly TitleMention[];
  readonly sections: readonly SectionMention[];
  readonly codes: readonly CodeMention[];
}

interface BodyTask {
  readonly index: number;
  readonly first: number;
  readonly code: string;
  readonly printed: string;
  readonly title: string;
  /** What stands on the line of the code alone. */
  readonly short: string;
  readonly at: Spot;
}

/** Finds the outline of a text. */
export function outlineOf(text: PublishedText, vocabulary: Vocabulary): Outline {
  const { lines } = text;
  const headings = lines.map((line) => headingOf(line, vocabulary));
  const areas = areasOf(lines, headings);
  const roster = rosterTitles(lines, areas);
  const tasks = bodyTasks(lines, areas, roster, vocabulary);
  const settled = settleCodes(tasks, roster);
  const references = referencesOf(roster, settled);
  const contexts = contextsOf(lines, headings, areas, settled, vocabulary);
  const titles = mentions(lines, areas, references, settled);
  const sections = headings.flatMap((heading, index): SectionMention[] => {
    const line = lines[index]!;
    return heading
      ? [{ code: contexts[index]!.code, heading: heading.text, said: { text: line.text.trim(), at: spotOf(line) } }]
      : [];
  });
  const codes = settled.map(({ code, printed, at }) => ({ code, printed, at }));
  return { contexts, titles, sections, codes };
}

export function spotOf({ line, column, page }: Spot): Spot {
  return { line, column, page };
}

/** A heading of the form: the line says it and little else. */
function headingOf({ text }: PublishedLine, { headings }: Vocabulary): FormHeading | undefined {
  if (text.length > 80) return undefined;
  const bare = text.replace(/^[^\p{L}]*\d?[.)\]]?\s*/u, '').replace(/^[\d(]+[.)]\s*/u, '');
  const key = letters(bare).replace(/^\d{2,4}년도?/u, '');
  if (key.length < 2) return undefined;
  const found = headings.get(key) ?? headings.get(key.replace(/^\d+/u, '')) ?? headings.get(key.replace(/\d+$/u, ''));
  if (text.includes('\t') || /[.…]{3}/u.test(text)) return undefined;
  const isMarked = /^\s*[^\p{L}\s]/u.test(text);
  // Short headings are words that the headers of tables have, too: without a mark they head nothing.
  if (found) return isMarked || letters(found.text).length > 5 ? found : undefined;
  const last = key.replace(/^붙임\d*/u, '');
  if (/^\s*□/u.test(text) && key.length >= 4 && key.length <= 8) {
    const within = [...headings].find(
      ([known, { level }]) => level !== undefined && known.length > key.length && known.includes(key),
    );
    if (within) return within[1];
  }
  if (last !== key) return nearestHeading(last, headings, 0.55);
  if (isMarked) return nearestHeading(last, headings, 0.85);
  return key.length < 14 ? undefined : nearestHeading(last, headings, 0.62);
}

function nearestHeading(key: string, headings: Vocabulary['headings'], least: number): FormHeading | undefined {
  let best: { heading: FormHeading; like: number } | undefined;
  for (const [known, heading] of headings) {
    if (known.length < 8 || Math.abs(known.length - key.length) > 12) continue;
    const like = likeness(known, key);
    if (like >= least && (!best || like > best.like)) best = { heading, like };
  }
  return best?.heading;
}

const areaOf: Partial<Record<Role, Area>> = {
  roster: 'roster',
  structure: 'structure',
  'listed-indicators': 'annex',
  linkages: 'linkages',
};

/** The part of the book of every line: it begins with a heading of the form and ends with the next. */
function areasOf(lines: readonly PublishedLine[], headings: readonly (FormHeading | undefined)[]): readonly Area[] {
  let area: Area = 'other';
  let hasBody = false;
  return lines.map(({ text }, index) => {
    const heading = headings[index];
    const role = heading?.roles.map((one) => areaOf[one]).find((one) => one !== undefined);
    if (role === 'roster' && hasBody) area = 'linkages';
    else if (role !== undefined) area = role;
    else if (heading && heading.level !== undefined) area = 'body';
    else if (heading && area !== 'body') area = 'other';
    else if (/^\s*(?:\S{2,6}목표)\s*[Ⅰ-ⅫIVX|]/u.test(text) && text.length < 90) area = 'body';
    if (area === 'body' && heading?.level !== undefined) hasBody = true;
    return area;
  });
}

/** Headings of innermost nodes: a title and a code, and soon the first section of the level. */
function bodyTasks(
  lines: readonly PublishedLine[],
  areas: readonly Area[],
  roster: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): readonly BodyTask[] {
  const known = [...roster]
    .filter(([code]) => code.split('-').length === vocabulary.levels.length)
    .map(([, title]) => letters(title));
  const deepest = vocabulary.levels.length - 1;
  const first = [...vocabulary.headings].find(([, { level }]) => level === deepest)?.[0].slice(0, 4) ?? '';
  return lines.flatMap((line, index): BodyTask[] => {
    if (areas[index] === 'annex' || areas[index] === 'linkages' || line.text.includes('\t')) return [];
    const cited = endingCode(line.text);
    if (!cited) return [];
    const next = lines.slice(index + 1, index + 9).map(({ text }) => letters(text));
    const own = letters(cited.title.replace(/^[^\p{L}①-⑳]*[①-⑳]?/u, ''));
    const isKnown =
      /^\s{2,}\S|^\s*[①-⑳\uE000-\uF8FF]/u.test(line.text) && known.some((title) => closeness(own, title) > 0.75);
    if (!isKnown && !next.some((text) => text.startsWith(first))) return [];
    const begun = beginningOf(lines, index);
    const bare = (text: string) => text.replace(/^[^\p{L}\p{N}①-⑳]*(?:[①-⑳]|\d\]|\d(?=\s))?\s*/u, '');
    const whole = lines
      .slice(begun, index + 1)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' ');
    const title = bare(endingCode(whole)?.title ?? cited.title);
    return [{ index, first: begun, ...cited, title, short: bare(cited.title), at: spotOf(lines[begun]!) }];
  });
}

/** Where a heading begins that may be broken over lines. */
function beginningOf(lines: readonly PublishedLine[], index: number): number {
  const begins = (text: string) => /^\s*[①-⑳\uE000-\uF8FF]|^\s{2,}\S/u.test(text);
  if (begins(lines[index]!.text)) return index;
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const { text } = lines[at]!;
    if (text.trim() === '') continue;
    if (/^\s*[□ㅇ○◇<※*\-(]|\d\)|추진계획\s*$/u.test(text) || text.length > 70) return index;
    return at;
  }
  return index;
}

/** The titles that the list of all goals, objectives and tasks says. */
function rosterTitles(lines: readonly PublishedLine[], areas: readonly Area[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const tracker = new Tracker();
  for (const [index, line] of lines.entries()) {
    if (areas[index] !== 'roster') continue;
    const cell = titleCell(line);
    const numbered = cell && numberedLine(cell.text);
    if (!cell || !numbered) continue;
    const code = tracker.next(numbered.numbers, numbered.depths[0]!);
    if (code !== undefined && !titles.has(code))
      titles.set(code, ownTitle(cell.text.slice(numbered.start), lines, index));
  }
  return titles;
}

/** A title that goes on in the next line, where its line ends within a sentence. */
function ownTitle(text: string, lines: readonly PublishedLine[], index: number): string {
  const next = lines[index + 1]?.text.trim() ?? '';
  const goesOn =
    !lines[index]!.text.includes('\t') &&
    next !== '' &&
    !numberedLine(next) &&
    !/[.다]\s*$/u.test(text) &&
    !/\(/u.test(next);
  return goesOn ? `${text.trim()} ${next}` : text.trim();
}

/** The cell of a row in which a title may stand: the first that is filled; a number alone belongs to the next. */
function titleCell(line: PublishedLine): { readonly text: string; readonly at: Spot } | undefined {
  const [first, second] = line.cells.filter(({ text }) => text !== '');
  if (!first) return undefined;
  if (second && /^(?:[①-⑳]|\d{1,2}\.)$/u.test(first.text))
    return { text: `${first.text} ${second.text}`, at: spotOf(first) };
  return { text: first.text, at: spotOf(first) };
}

/** Follows numbers down a list. */
class Tracker {
  private goal = 0;
  private objective = 0;

  next(numbers: readonly number[], depth: number): string | undefined {
    const [first = 0, second = 0, third = 0] = numbers;
    if (numbers.length === 3) return this.at(first, second, third);
    if (numbers.length === 2) return this.at(first, second);
    if (depth === 0) return this.at(first);
    if (depth === 1) return this.goal === 0 ? undefined : this.at(this.goal, first);
    return this.objective === 0 ? undefined : this.at(this.goal, this.objective, first);
  }

  private at(goal: number, objective?: number, task?: number): string {
    this.goal = goal;
    this.objective = objective ?? 0;
    return [goal, objective, task].filter((one) => one !== undefined).join('-');
  }
}

/** Gives each task of the body the code of its place: the one printed may be wrong. */
function settleCodes(tasks: readonly BodyTask[], roster: ReadonlyMap<string, string>): readonly BodyTask[] {
  const taken = new Set<string>();
  return tasks.map((task) => {
    const short = letters(task.short);
    const whole = letters(task.title);
    const fits = (code: string) => {
      const known = letters(roster.get(code) ?? '');
      return Math.max(closeness(short, known), closeness(whole, known));
    };
    const best = [...roster.keys()]
      .filter((code) => code.split('-').length === 3 && !taken.has(code))
      .reduce<string | undefined>(
        (found, code) => (found === undefined || fits(code) > fits(found) ? code : found),
        undefined,
      );
    const isOther = best !== undefined && fits(best) > 0.6 && fits(best) > fits(task.code) + 0.2;
    const code = isOther ? best : task.code;
    taken.add(code);
    const known = letters(roster.get(code) ?? '');
    const isShort = known !== '' && closeness(short, known) > closeness(whole, known);
    return isShort ? { ...task, code, title: task.short, first: task.index } : { ...task, code };
  });
}

/** How well a title fits to a text that begins with it; other columns may follow. */
function closeness(title: string, text: string): number {
  if (title.length < 4 || text === '') return 0;
  const ahead = text.length > title.length ? 1 - nearestPrefix(title, text).distance / title.length : 0;
  return Math.max(likeness(title, text), ahead);
}

/** The title that each code is compared by: that of the body, else the one of the list. */
function referencesOf(roster: ReadonlyMap<string, string>, tasks: readonly BodyTask[]): ReadonlyMap<string, string> {
  return new Map([...roster, ...tasks.map(({ code, title }) => [code, title] as const)]);
}

/** The node and section of every line. Parts of goals and objectives are told by the task that follows them. */
function contextsOf(
  lines: readonly PublishedLine[],
  headings: readonly (FormHeading | undefined)[],
  areas: readonly Area[],
  tasks: readonly BodyTask[],
  vocabulary: Vocabulary,
): readonly LineContext[] {
  const deepest = vocabulary.levels.length - 1;
  const starts = new Map(tasks.map((task) => [task.first, task]));
  let next = 0;
  let depth: number | undefined;
  let code: string | undefined;
  let heading: FormHeading | undefined;
  return lines.map((line, index) => {
    const task = starts.get(index);
    while (next < tasks.length && tasks[next]!.first <= index) next += 1;
    const following = tasks[next]?.code.split('-');
    const found = headings[index];
    const enters = areas[index] === 'structure' && areas[index - 1] !== 'structure';
    if (enters) [depth, code] = [0, following?.[0]];
    if (task) [depth, code, heading] = [deepest, task.code, undefined];
    else if (found?.level !== undefined && found.level < deepest && areas[index] === 'body') {
      const level = levelOf(found, line.text, depth, deepest);
      if (level !== depth) [depth, code] = [level, following?.slice(0, level + 1).join('-')];
    } else {
      const boxed = vocabulary.levels.findIndex((name, level) => level < deepest && isBox(line.text, name));
      if (boxed >= 0) [depth, code, heading] = [boxed, following?.slice(0, boxed + 1).join('-'), undefined];
    }
    if (found) heading = found;
    else if (heading && /^\s*□/u.test(line.text) && heading.level === deepest) heading = undefined;
    const area = areas[index]!;
    return { area, code: area === 'body' || area === 'structure' ? code : undefined, heading };
  });
}

/** Headings that several levels have: the level where we are, else the one further in. */
function levelOf({ level }: FormHeading, text: string, depth: number | undefined, deepest: number): number {
  if (depth !== undefined && depth < deepest && level !== undefined && level <= depth) return depth;
  return /^\s*[(（]/u.test(text) && level === 0 && depth === deepest ? 1 : (level ?? 0);
}

function isBox(text: string, name: string): boolean {
  const bare = squashed(text);
  return bare.length < 90 && bare.startsWith(name) && /^[Ⅰ-ⅫIVX|]/u.test(bare.slice(name.length));
}

/** Where titles are printed: beside their number, with a title that is like the one that the number has. */
function mentions(
  lines: readonly PublishedLine[],
  areas: readonly Area[],
  references: ReadonlyMap<string, string>,
  tasks: readonly BodyTask[],
): readonly TitleMention[] {
  const found: TitleMention[] = tasks.map(({ code, title, at }) => ({
    code,
    depth: 2,
    area: 'body',
    title: { text: title, at },
    numbered: true,
    whole: true,
  }));
  const fullyNumbered = areasWithCodes(lines, areas);
  const bodies = new Set(tasks.flatMap(({ first, index }) => [first, index]));
  let state = '';
  for (const [index, line] of lines.entries()) {
    if (bodies.has(index)) continue;
    for (const { text, at, tail } of candidatesIn(line, lines, index)) {
      const mention = mentionIn(text, tail, at, areas[index]!, state, references);
      // Where tasks bear their whole codes, a circled number counts something else.
      if (!mention || (mention.depth === 2 && fullyNumbered.has(areas[index]!) && /^\W*[①-⑳]/u.test(text))) continue;
      state = mention.code;
      found.push(mention);
    }
  }
  return [...found, ...unnumbered(lines, references, found)];
}

/** The parts of the book in which tasks are listed by their whole codes. */
function areasWithCodes(lines: readonly PublishedLine[], areas: readonly Area[]): ReadonlySet<Area> {
  const counted = new Map<Area, number>();
  for (const [index, line] of lines.entries()) {
    const area = areas[index]!;
    if (area === 'body' || area === 'other' || numberedLine(line.text)?.numbers.length !== 3) continue;
    counted.set(area, (counted.get(area) ?? 0) + 1);
  }
  return new Set([...counted].flatMap(([area, count]) => (count > 3 ? [area] : [])));
}

interface Candidate {
  readonly text: string;
  readonly tail: string;
  readonly at: Spot;
}

/** Texts of a line that may be a title beside its number: cells, and parts of a cell that has several. */
function candidatesIn(line: PublishedLine, lines: readonly PublishedLine[], index: number): readonly Candidate[] {
  const cell = titleCell(line);
  if (!cell) return [];
  const parts = cell.text.split(/(?=[②-⑳])/u);
  if (parts.length > 1 && /^\s*①/u.test(cell.text)) return parts.map((text) => ({ text, tail: '', at: cell.at }));
  const hasCells = line.cells.filter(({ text }) => text !== '').length > 1;
  const following = lines.slice(index + 1, index + 9).map(({ text }) => text);
  return [{ text: cell.text, tail: hasCells ? '' : following.join('\n'), at: cell.at }];
}

function mentionIn(
  text: string,
  tail: string,
  at: Spot,
  area: Area,
  state: string,
  references: ReadonlyMap<string, string>,
): TitleMention | undefined {
  const numbered = numberedLine(text);
  if (!numbered) return undefined;
  const isRow = tail === '';
  const own = isRow ? usual(text.slice(numbered.start)) : `${usual(text.slice(numbered.start))}\n${usual(tail)}`;
  const tried = codesFor(numbered.numbers, numbered.depths, state).flatMap((code) => {
    const reference = references.get(code);
    if (reference === undefined || !mayBegin(own, reference)) return [];
    const name = squashed(reference);
    const { end, distance } = nearestPrefix(name, own);
    return [{ code, end: isRow ? own.length : end, share: distance / name.length }];
  });
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (found, one) => (found && found.share <= one.share ? found : one),
    undefined,
  );
  const limit = area === 'other' || area === 'body' ? 0.3 : isRow ? 0.6 : 0.4;
  if (!best || best.share > limit) return undefined;
  const printed = own.slice(0, best.end).trim();
  const endLine = at.line + (printed.match(/\n/gu)?.length ?? 0);
  const title = { text: printed.replace(/\s+/gu, ' '), at: endLine > at.line ? { ...at, endLine } : at };
  const whole = isRow || /^[^\S\n]*(?:\n|$|\()/u.test(own.slice(best.end));
  return { code: best.code, depth: best.code.split('-').length - 1, area, title, numbered: true, whole };
}

/** Whether two texts have so much in common at their beginnings that it is worth a closer look. */
function mayBegin(text: string, reference: string): boolean {
  const name = letters(reference);
  return likeness(name, letters(text.slice(0, reference.length + 24)).slice(0, name.length + 8)) > 0.3;
}

/** The codes that a printed number may stand for, where a list has come so far. */
function codesFor(numbers: readonly number[], depths: readonly number[], state: string): readonly string[] {
  if (numbers.length > 1) return [numbers.join('-')];
  const [number = 0] = numbers;
  const [goal, objective] = state === '' ? [] : state.split('-');
  return depths.flatMap((depth) => {
    if (depth === 0) return [`${number}`];
    if (depth === 1) return goal === undefined ? [] : [`${goal}-${number}`];
    return goal === undefined || objective === undefined ? [] : [`${goal}-${objective}-${number}`];
  });
}

/** Lines that say a title, or nearly, without its number. */
function unnumbered(
  lines: readonly PublishedLine[],
  references: ReadonlyMap<string, string>,
  found: readonly TitleMention[],
): readonly TitleMention[] {
  const taken = new Set(found.map(({ title }) => title.at.line));
  const byStart = new Map<string, { code: string; key: string }[]>();
  for (const [code, title] of references) {
    const key = letters(title);
    if (key.length >= 9) byStart.set(key.slice(0, 2), [...(byStart.get(key.slice(0, 2)) ?? []), { code, key }]);
  }
  return lines.flatMap((line): TitleMention[] => {
    if (taken.has(line.line) || line.text.includes('\t') || line.text.length > 120) return [];
    const bare = line.text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/\*+\s*$/u, '');
    const key = letters(bare);
    const near = (byStart.get(key.slice(0, 2)) ?? [])
      .filter((one) => Math.abs(one.key.length - key.length) <= one.key.length * 0.25)
      .map((one) => ({ ...one, like: likeness(one.key, key) }))
      .sort((left, right) => right.like - left.like)[0];
    if (!near || near.like < 0.72) return [];
    const depth = near.code.split('-').length - 1;
    return [
      {
        code: near.code,
        depth,
        area: 'body',
        title: { text: bare.trim(), at: spotOf(line) },
        numbered: false,
        whole: true,
      },
    ];
  });
}
