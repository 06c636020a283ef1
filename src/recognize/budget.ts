import { squashed, usual } from '../model/published/plain.ts';
import type { BudgetRow, BudgetTable } from '../model/published/recognized.ts';
import type { PublishedCell, PublishedLine, PublishedText, Said } from '../model/published/text.ts';
import type { LineContext } from './outline.ts';
import { spotOf } from './outline.ts';
import { yearOf, yearsIn } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The tables of money. */
export function budgetsOf(
  text: PublishedText,
  contexts: readonly LineContext[],
  words: Vocabulary,
): readonly BudgetTable[] {
  if (words.accountHeader === '') return [];
  const { lines } = text;
  const tables: BudgetTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const bare = squashed(line.text);
    if (!bare.includes(words.accountHeader) || bare.length > 40) continue;
    const years = headerYears(line);
    if (years.length === 0) continue;
    const { code } = contexts[index]!;
    const rows =
      line.cells.length > 2
        ? tabbedRows(lines, index, code, tables.length)
        : flatRows(lines, contexts, index, code, years, tables.length);
    tables.push({ code, unit: unitAbove(lines, index), rows, at: spotOf(line) });
  }
  return tables;
}

function headerYears(line: PublishedLine): readonly number[] {
  const cells = line.cells.flatMap(({ text }) => yearOf(text) ?? []);
  return cells.length > 0 ? cells : yearsIn(line.text).map(({ year }) => year);
}

function unitAbove(lines: readonly PublishedLine[], index: number): Said | undefined {
  const line = lines.slice(Math.max(0, index - 4), index).findLast(({ text }) => /단위/u.test(text));
  return line && { text: line.text.trim(), at: spotOf(line) };
}

const marked = /^\s*(?:([①-⑳])|([▪■·-])|\()?\s*/u;
const numberInName = /[(（]\s*(\d{3,4})\s*(?:,\s*\p{L}+)?\s*[)）]/u;

function depthOf(name: string): number {
  const match = marked.exec(usual(name));
  if (/^\s*[①-⑳]/u.test(name)) return 1;
  if (match?.[2] === '▪' || match?.[2] === '■') return 2;
  if (match?.[2] || /^\s*\(/u.test(name)) return 3;
  return /[Ⅰ-ⅫIVX]+\s*-\s*\d/u.test(name) ? 0 : /\(\d{4}\)/u.test(name) ? 1 : /\(\d{3}\)/u.test(name) ? 2 : 3;
}

const amount = /^[△-]?\s*[\d,]*\.?\d*(?:\s*\(\s*△?[\d,.]+\s*\))?(?:\s*\d\))?$|^\(\s*△?[\d,.]+\s*\)$|^신규$|^종료$/u;

function tabbedRows(
  lines: readonly PublishedLine[],
  header: number,
  code: string | undefined,
  table: number,
): readonly BudgetRow[] {
  const columns = lines[header]!.cells;
  const yearAt = columns.flatMap(({ text }, index) =>
    yearOf(text) === undefined ? [] : [{ index, year: yearOf(text)! }],
  );
  const rows: BudgetRow[] = [];
  for (let index = header + 1; index < lines.length; index += 1) {
    const { cells, text } = lines[index]!;
    if (text.trim() === '' || cells.length < 2) break;
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length === 0) continue;
    const amounts = lastAmounts(cells, yearAt, columns.length);
    const rest = filled.filter((cell) => !amounts.some(({ cell: used }) => used === cell));
    const account =
      rest.length > 1 && !numberInName.test(rest.at(-1)!.text) && rest.at(-1)!.text.length <= 12
        ? rest.at(-1)
        : undefined;
    const named = rest.filter((cell) => cell !== account);
    if (named.length === 0 || (rest.length === 1 && /^[가-힣]{2,6}(?:회계|기금)$/u.test(rest[0]!.text))) continue;
    const name = named.map((cell) => cell.text).join(' ');
    rows.push({
      code,
      name: { text: name, at: spotOf(named[0]!) },
      number: numberInName.exec(usual(name))?.[1],
      depth: depthOf(name),
      account: account && { text: account.text, at: spotOf(account) },
      amounts: amounts.map(({ year, cell }) => ({ year, said: { text: cell.text, at: spotOf(cell) } })),
      table,
    });
  }
  return rows;
}

/** The amounts of a row stand below their years, or one column aside where a cell slipped. */
function lastAmounts(
  cells: readonly PublishedCell[],
  years: readonly { readonly index: number; readonly year: number }[],
  width: number,
) {
  for (const shift of [0, 1, -1, cells.length - width]) {
    const found = years.flatMap(({ index, year }) => {
      const cell = cells[index + shift];
      return cell && cell.text !== '' && amount.test(usual(cell.text)) ? [{ year, cell }] : [];
    });
    if (found.length === years.length) return found;
  }
  return years.flatMap(({ index, year }) => {
    const cell = cells[index];
    return cell && cell.text !== '' && amount.test(usual(cell.text)) ? [{ year, cell }] : [];
  });
}

const number = '△?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const figure = `(?:${number}(?:\\s*\\(\\s*${number}\\s*\\))?|\\(\\s*${number}\\s*\\)|-|신규|종료|순증)`;

function flatRows(
  lines: readonly PublishedLine[],
  contexts: readonly LineContext[],
  header: number,
  code: string | undefined,
  years: readonly number[],
  table: number,
): readonly BudgetRow[] {
  const amounts = new RegExp(`(?:^|\\s)(${figure})${`\\s+(${figure})`.repeat(years.length - 1)}\\s*$`, 'u');
  const rows: BudgetRow[] = [];
  let pending: Said[] = [];
  for (let index = header + 1; index < Math.min(lines.length, header + 160); index += 1) {
    const line = lines[index]!;
    if (/^\s*(?:□|\(\d\)\s|[<【])/u.test(line.text) || contexts[index]!.code !== code) break;
    const text = usual(line.text);
    if (text.trim() === '') continue;
    const match = amounts.exec(text);
    const own = (match ? text.slice(0, match.index) : text).trim();
    if (!match) {
      if (/^[①-⑳▪■]/u.test(own) && pending.length > 0) {
        rows.push(rowOf(pending, [], code, table));
        pending = [];
      }
      if (/[Ⅰ-ⅫIVX]+-\d/u.test(own) || numberInName.test(own)) {
        if (/^[①-⑳▪■]|[Ⅰ-ⅫIVX]+-\d/u.test(own)) pending = [];
        pending.push({ text: own, at: spotOf(line) });
        if (/[Ⅰ-ⅫIVX]+-\d[^)]*\)\s*$/u.test(own)) {
          rows.push(rowOf(pending, [], code, table));
          pending = [];
        }
      } else pending.push({ text: own, at: spotOf(line) });
      continue;
    }
    const said = match.slice(1).map((value, at) => ({
      year: years[at]!,
      said: { text: value.trim(), at: { ...spotOf(line), column: match.index + 1 } },
    }));
    if (
      own === '' &&
      pending.length === 0 &&
      rows.length > 0 &&
      said.every(({ said: { text: value } }) => /^\(|^-$/u.test(value))
    ) {
      const last = rows.at(-1)!;
      rows[rows.length - 1] = {
        ...last,
        amounts: last.amounts.map((one, at) => ({
          ...one,
          said: { ...one.said, text: `${one.said.text} ${said[at]?.said.text ?? ''}`.trim() },
        })),
      };
      continue;
    }
    rows.push(
      ...withPending(pending, { text: own, at: spotOf(line) }).map((parts, at, all) =>
        rowOf(parts, at === all.length - 1 ? said : [], code, table),
      ),
    );
    pending = [];
  }
  return rows;
}

/** Lines that wait for their amounts, and one that has some: a new mark begins a row of its own. */
function withPending(pending: readonly Said[], own: Said): readonly (readonly Said[])[] {
  const begins = /^[①-⑳▪■]/u.test(own.text) && pending.some(({ text }) => /^[①-⑳▪■]/u.test(text));
  return begins ? [pending, [own]] : [[...pending, own]];
}

function rowOf(
  parts: readonly Said[],
  amounts: BudgetRow['amounts'],
  code: string | undefined,
  table: number,
): BudgetRow {
  const filled = parts.filter(({ text }) => text !== '');
  const whole = filled.map(({ text }) => text).join(' ');
  const account = /\)\s*(\d?」?\s*)([가-힣]{2,9}(?:\s?[가-힣]{2})?)\s*$/u.exec(whole);
  const name = account ? whole.slice(0, account.index + 1) : whole;
  const at = filled[0]?.at ?? { line: 1, column: 1 };
  return {
    code,
    name: { text: name.trim(), at },
    number: numberInName.exec(name)?.[1],
    depth: depthOf(name.trim()),
    account: account ? { text: account[2]!, at: filled.at(-1)!.at } : undefined,
    amounts,
    table,
  };
}
