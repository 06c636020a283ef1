/** A line of asterisks, hyphens or underscores is a rule, which is refused as one. */
export const ruleLine = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** What begins an item after the white space of a line: a hyphen, or a number with a dot, and a space. */
const bullet = /^-(?:[ \t]+|$)/;
const number = /^(\d{1,9})([.)])(?:[ \t]+|$)/;

/** The dates of official texts are numbers with dots, `1. 5. 시행`. */
const date = /^\d{1,9}\.[ \t]+\d{1,2}\.(?:[ \t]|$)/;

/** The last number of each list of numbers that may go on, by the column it stands in. */
type Counters = Map<number, number>;

/**
 * Offsets of the marks at the beginning of lines that Markdown would take for marks of lists and that are
 * text: all but `- `, and numbers that neither begin at 1 nor go on; and what follows a mark in its line.
 */
export class ListMarks {
  private readonly counters: Counters = new Map();
  /** Right below a text, a hyphen alone would make a heading of it. */
  private isBelowText = false;

  textIn(line: string, start: number): readonly number[] {
    const isBelowText = this.isBelowText;
    this.isBelowText = line.trim() !== '';
    if (/^(?:#{1,6}|:{3})/.test(line)) this.counters.clear();
    if (!/^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line) || ruleLine.test(line)) return [];
    const indent = /^[ \t]*/.exec(line)![0].length;
    if (isBelowText && line.trim() === '-') return [start + indent];
    const first = markAt(line.slice(indent));
    if (!first) return [start + indent];
    if (!this.isItem(first, line.slice(indent), indent)) return [start + indent + first.delimiter];
    const inner = indent + first.length;
    const rest = line.slice(inner);
    const second = markAt(rest);
    if (second) return ruleLine.test(rest) ? [] : [start + inner + second.delimiter];
    return /^[+*](?:[ \t]|$)/.test(rest) ? [start + inner] : [];
  }

  private isItem({ number, isDotted }: Mark, line: string, column: number): boolean {
    for (const known of this.counters.keys()) if (known > column) this.counters.delete(known);
    if (number === undefined) return true;
    const goesOn = number === 1 || number === (this.counters.get(column) ?? Number.NaN) + 1;
    if (!isDotted || !goesOn || date.test(line)) return false;
    this.counters.set(column, number);
    return true;
  }
}

interface Mark {
  readonly length: number;
  /** The offset of the character without which it would be none. */
  readonly delimiter: number;
  readonly number: number | undefined;
  readonly isDotted: boolean;
}

function markAt(text: string): Mark | undefined {
  const hyphen = bullet.exec(text);
  if (hyphen) return { length: hyphen[0].length, delimiter: 0, number: undefined, isDotted: false };
  const found = number.exec(text);
  if (!found) return undefined;
  const [whole, digits = '', delimiter] = found;
  return { length: whole.length, delimiter: digits.length, number: Number(digits), isDotted: delimiter === '.' };
}
