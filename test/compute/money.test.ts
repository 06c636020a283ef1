import Big from 'big.js';
import { expect, test } from 'vitest';
import type { ComputedMoney } from '../../src/model/money.ts';
import { plainText } from '../../src/model/rich.ts';
import type { ComputedTable } from '../../src/model/table.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { repository } from '../support/project.ts';

/** Amounts that are not stated are known by their parts, and what goals share is counted once. */

function moneyOf(edition: string): ComputedMoney {
  const { plan, ofPages } = checkEdition(edition, settingFor(repository, '')).value!;
  const [page] = plan.form.site.pages.flatMap((definition) => (definition.kind === 'finance' ? [definition] : []));
  return ofPages.money(page!)!;
}

const rowsOf = ({ body }: ComputedTable): readonly (readonly string[])[] =>
  body.map(({ cells }) => cells.map(({ lines }) => lines.map(plainText).join(' ')));
const amount = (text = ''): Big => Big(text.replaceAll(/[^\d.]/gu, '') || 0);

const money = moneyOf('2024-mss');

test('every outermost record has an amount of the plan year', () => {
  const blank = money.roots.filter(({ table }) => {
    const year = table.head[0]!.cells.findIndex(({ lines }) => lines.map(plainText).join('') === "'24");
    return table.body[0]!.cells[year]!.lines.length === 0;
  });
  expect(blank.map(({ title }) => title)).toEqual([]);
});

test('goals and what they share add up to the total, account by account', () => {
  const rows = rowsOf(money.byNode!);
  const [total, parts] = [rows.at(-1)!, rows.slice(0, -1)];
  for (let column = 1; column < total.length - 2; column += 1) {
    const sum = parts.reduce((all, row) => all.plus(amount(row[column])), Big(0));
    expect(sum.toString(), total[column]).toBe(amount(total[column]).toString());
  }
});

test('what several goals share is listed once, with its goals', () => {
  const rows = rowsOf(money.shared!);
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  expect(rows.every((row) => row.at(-1)!.includes(' '))).toBe(true);
});
