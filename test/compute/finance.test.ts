import { describe, expect, test } from 'vitest';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { editions } from '../support/project.ts';
import { fixtureRows, rowTexts } from '../support/tables.ts';

/** 재정현황: every rate of growth that the plans print is computed from the amounts, △ and 순증 included. */

interface Rate {
  readonly place: string;
  readonly year: string;
  readonly rate: string;
}

/** One row of the published plan forgets the sign that all others have. */
const withoutPerCent = '무역보험기금 총계';

/** The published rates of the years that both plans compute. */
function publishedRates(edition: string): readonly Rate[] {
  const [header = [], ...rows] = fixtureRows(new URL(`published/${edition}-growth.csv`, import.meta.url));
  return rows.flatMap(([division, name, ...rates]) =>
    rates.map((printed, index): Rate => {
      const place = `${division} ${name}`;
      const rate =
        edition === '2024-motie' && place === withoutPerCent && !printed.endsWith('%') ? `${printed}%` : printed;
      return { place, year: header[index + 2]!, rate };
    }),
  );
}

/** The computed rates: each stands below its amount, which stands below its division or account. */
function computedRates({ edition, root }: (typeof editions)[number]): ReadonlyMap<string, string> {
  const { value } = checkEdition(edition, settingFor(root, ''));
  const [table] = value!.tablesOf('overview', 'finance');
  const [, ...years] = rowTexts(table!.head)[0]!;
  const rates = new Map<string, string>();
  let division = '';
  let name = '';
  for (const row of table!.body) {
    const [label = '', ...cells] = rowTexts([row])[0]!;
    const words = label.replaceAll(/^[□○ㅇ] |[【】]/gu, '');
    if (row.kind === 'group') division = words;
    else if (row.kind === 'plain') name = words;
    else for (const [index, rate] of cells.entries()) rates.set(`${division} ${name} ${years[index]}`, rate);
  }
  return rates;
}

const forecast = ["'25", "'26", "'27"];

describe.each(editions)('$edition', (edition) => {
  const computed = computedRates(edition);
  const published = publishedRates(edition.edition);

  test.each(published.filter(({ year }) => forecast.includes(year)))('$place $year: $rate', ({ place, year, rate }) => {
    expect(computed.get(`${place} ${year}`)).toBe(rate);
  });

  test('has a rate for every row that was published, and for no other', () => {
    const rows = (rates: Iterable<string>): readonly string[] => [...new Set(rates)].sort();
    expect(rows([...computed.keys()].map((key) => key.replace(/ '\d\d$/u, '')))).toEqual(
      rows(published.map(({ place }) => place)),
    );
  });
});

test("the plan that prints the rates of '24 has them right, too", () => {
  const computed = computedRates(editions[1]);
  const published = publishedRates('2024-motie').filter(({ year }) => year === "'24");
  expect(published.map(({ place, year }) => ({ place, year, rate: computed.get(`${place} ${year}`) }))).toEqual(
    published,
  );
});
