import { expect, test } from 'vitest';
import { checkEdition } from '../../src/pipeline.ts';
import { type SourceFiles, sourceFiles } from '../../src/read/files.ts';
import { sourceText } from '../../src/read/text.ts';
import { settingFor } from '../support/build.ts';
import { isFull } from '../support/full.ts';
import { editions } from '../support/project.ts';
import { Random } from '../support/random.ts';

/**
 * Errors put into copies of the sources, one at a time, where another place of the sources says the same by its id: a
 * label, a total, a group, a reference, the other weights. Each is told.
 */

interface Seed {
  readonly file: string;
  readonly pattern: RegExp;
  readonly change: (match: string) => string;
}

const otherLetter = (text: string): string => `${text.slice(0, 2)}뷁${text.slice(3)}`;

/** The classes of errors: where they are put, and what they make of it. */
const classes: Readonly<Record<string, Seed>> = {
  digit: {
    file: 'finance.csv',
    pattern: /(?<=총계,")\d(?=\d*,)/gu,
    change: (digit) => String((Number(digit) % 9) + 1),
  },
  total: {
    file: 'finance.csv',
    pattern: /(?<=총지출,")\d(?=\d*,)/gu,
    change: (digit) => String((Number(digit) % 9) + 1),
  },
  unit: {
    file: 'indicators.csv',
    pattern: /(?<=,\d{4}~\d{4},[^"\n]*?,)\d+\.\d(?=,)/gu,
    change: (number) => `${number}kg`,
  },
  name: { file: 'schedule.csv', pattern: /(?<=^[a-z0-9-]+,[a-z0-9-]+,)[^",]{6,}(?=,)/gmu, change: otherLetter },
  date: { file: 'schedule.csv', pattern: /(?<=1분기,[^",\n]+,'\d\d\.)[123](?=월,)/gu, change: () => '10' },
  'row dropped': { file: 'linkage-targets.csv', pattern: /^(?!\uFEFF?id,)[a-z][^\n]*\n/gmu, change: () => '' },
  'cells swapped': {
    file: 'schedule.csv',
    pattern: /(?<=^[a-z0-9-]+,)[a-z0-9-]+,[^",]{6,}(?=,)/gmu,
    change: (cells) => cells.split(',').reverse().join(','),
  },
  'stale year': { file: 'schedule.csv', pattern: /(?<=[1-4]분기,[^",\n]+,')24(?=\.\d+월,)/gu, change: () => '22' },
  code: { file: 'linkages.csv', pattern: /(?<=,)[a-z]+-\d+-\d+(?=,[^,\n]+,(?:예)?$)/gmu, change: (id) => `${id}9` },
  weight: {
    file: 'indicators.csv',
    pattern: /(?<=,)0\.[1-9](?=,상향)/gu,
    change: (weight) => (weight === '0.5' ? '0.8' : '0.5'),
  },
  flag: { file: 'linkages.csv', pattern: /(?<=,)예$/gmu, change: () => '예예' },
};

function overlaid(files: SourceFiles, path: string, text: string): SourceFiles {
  const texts = new Map(files.texts);
  return {
    ...files,
    texts,
    read: (asked) => {
      if (asked !== path) return files.read(asked);
      const value = sourceText(path, text, { encoding: 'utf-8', mark: true });
      texts.set(path, value);
      return { value, diagnostics: [] };
    },
  };
}

interface Count {
  seeded: number;
  found: number;
}

function seeded(each: number): Readonly<Record<string, Count>> {
  const counts: Record<string, Count> = {};
  const random = new Random(17);
  for (const { edition, root } of editions) {
    const files = sourceFiles(root);
    const setting = { ...settingFor(root, ''), files };
    const before = new Set(checkEdition(edition, setting).diagnostics.map((one) => JSON.stringify(one)));
    for (const [name, { file, pattern, change }] of Object.entries(classes)) {
      const path = `data/${edition}/${file}`;
      const text = files.texts.get(path)?.text ?? '';
      for (const match of random.shuffled([...text.matchAll(pattern)]).slice(0, each)) {
        const end = match.index + match[0].length;
        const changed = text.slice(0, match.index) + change(match[0]) + text.slice(end);
        const { diagnostics } = checkEdition(edition, { ...setting, files: overlaid(files, path, changed) });
        const count = counts[name] ?? { seeded: 0, found: 0 };
        counts[name] = count;
        count.seeded += 1;
        if (diagnostics.some((one) => !before.has(JSON.stringify(one)))) count.found += 1;
      }
    }
  }
  return counts;
}

test.runIf(isFull)('what another place says by its id is told in every class', () => {
  const counts = seeded(1);
  const all = Object.values(counts);
  const [put, found] = [all.reduce((sum, one) => sum + one.seeded, 0), all.reduce((sum, one) => sum + one.found, 0)];
  expect(put).toBeGreaterThan(10);
  expect(found / put).toBeGreaterThanOrEqual(0.99);
});
