import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { allNodes } from '../../src/model/plan.ts';
import { type Checked, checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';
import { scaleEdition } from '../support/scale.ts';

/** The editions that the bench of growth measures are editions like any other. */

afterAll(removeFolders);

/** Copies bear the names of their originals: what goes by names finds other things, or does not know which is meant. */
function withoutNames(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byName: readonly string[] = ['text/number-differs', 'reference/code-names', 'acceptance/unmatched'];
  return diagnostics.filter(({ code }) => !byName.includes(code));
}

describe('an edition of twice the size', () => {
  let once: Checked;
  let twice: Checked;

  beforeAll(async () => {
    const root = await temporaryFolder();
    await scaleEdition({ from: repository, edition: '2024-mss', to: root, times: 2 });
    once = checkEdition('2024-mss', settingFor(repository, join(root, 'out')));
    twice = checkEdition('2024-mss', settingFor(root, join(root, 'out')));
  });

  const codes = (diagnostics: readonly Diagnostic[]): readonly Diagnostic['code'][] =>
    withoutNames(diagnostics)
      .map(({ code }) => code)
      .sort();

  test('has the accepted warnings of the real one twice', () => {
    expect(once.accepted).not.toEqual([]);
    expect(codes(twice.accepted)).toEqual(codes([...once.accepted, ...once.accepted]));
  });

  test('has no problem but those', () => {
    expect(withoutNames(twice.diagnostics)).toEqual([]);
  });

  test('has twice the nodes', () => {
    expect(allNodes(twice.value!.plan)).toHaveLength(2 * allNodes(once.value!.plan).length);
  });

  test.each(['indicator', 'schedule', 'consultation', 'budget', 'budget-line', 'linkage', 'grid'])(
    'has twice the records of %s',
    (kind) => {
      const counted = [once, twice].map(({ value }) => value!.plan.records.get(kind)!.length);
      expect(counted[0]).toBeGreaterThan(0);
      expect(counted[1]).toBe(2 * counted[0]!);
    },
  );
});

describe('an edition of three times the size below its goals', () => {
  test('has the same goals, and all below them three times without a problem', async () => {
    const root = await temporaryFolder();
    await scaleEdition({ from: repository, edition: '2024-mss', to: root, times: 3, withinGoals: true });
    const once = checkEdition('2024-mss', settingFor(repository, join(root, 'out')));
    const grown = checkEdition('2024-mss', settingFor(root, join(root, 'out')));
    const count = ({ value }: Checked, level: string) =>
      allNodes(value!.plan).filter((node) => node.level.id === level).length;
    expect(withoutNames(grown.diagnostics)).toEqual([]);
    expect(count(grown, 'goal')).toBe(count(once, 'goal'));
    expect(count(grown, 'task')).toBe(3 * count(once, 'task'));
  });
});
