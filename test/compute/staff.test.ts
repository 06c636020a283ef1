import { describe, expect, test } from 'vitest';
import type { PlanSection } from '../../src/model/plan.ts';
import { plainText } from '../../src/model/rich.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { editions } from '../support/project.ts';
import { fixtureRows, rowTexts } from '../support/tables.ts';

/** 정원: only the numbers of units and ranks are typed; every sum of the published plans is computed. */

const prose: Record<string, string> = {
  '2024-mss': '정원 : 1,417명 (본부 520명, 소속기관 897명)',
  '2024-motie': '정원 : 1,389명 (본부 964명 + 소속기관 425명)',
};

describe.each(editions)('$edition', ({ edition, root }) => {
  const { value } = checkEdition(edition, settingFor(root, ''));
  const [table] = value!.tablesOf('overview', 'staff');
  const published = fixtureRows(new URL(`published/${edition}-staff.csv`, import.meta.url));
  const [header = [], totals = [], ...units] = published;
  const [computedTotals = [], ...computedUnits] = rowTexts(table!.body);

  test('prints the columns in the published order', () => {
    expect(rowTexts(table!.head)[0]).toEqual(header);
  });

  test.each(header.map((rank, column) => ({ rank, column })).slice(1))('sums $rank over the units', ({ column }) => {
    expect(computedTotals[column]).toBe(totals[column]);
  });

  test.each(units.map((unit, row) => ({ name: unit[0], sum: unit[1], row })))(
    'sums $name: $sum',
    ({ name, sum, row }) => {
      expect(computedUnits[row]?.slice(0, 2)).toEqual([name, sum]);
    },
  );

  test('sums in the line above the table', () => {
    const overview = value!.plan.parts.find(({ definition }) => definition.id === 'overview')!;
    expect(lines(overview.sections)).toContain(prose[edition]);
  });
});

/** The text of every item at the top of a list in sections and those within. */
function lines(sections: readonly PlanSection[]): readonly string[] {
  return sections.flatMap(({ blocks, sections: inner }) => [
    ...blocks.flatMap((block) => (block.type === 'list' ? block.items.map(({ line }) => plainText(line)) : [])),
    ...lines(inner),
  ]);
}
