import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { documentOf } from '../../src/compose/document/document.ts';
import { documentText } from '../../src/compose/text/text.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { publications } from '../support/project.ts';

/** What the published text prints as figures, each with the word beside it and how often, stands in the edition made from it. */

interface Figure {
  readonly figure: string;
  readonly times: string;
}

const listOf = (edition: string): string => join(import.meta.dirname, edition, 'published-figures.csv');

/** Letters as they are compared: circled numbers are numbers, and spaces do not count. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function timesIn(text: string, figure: string): number {
  const ends = /\d$/u.test(figure) ? '(?!\\d)' : '';
  return text.match(new RegExp(`(?<![\\d.,])${figure.replaceAll('.', '\\.')}${ends}`, 'gu'))?.length ?? 0;
}

test.each(publications.filter(({ edition }) => existsSync(listOf(edition))))(
  '$edition prints at least 97 of 100 published figures',
  ({ edition, root }) => {
    const computed = checkEdition(edition, settingFor(root, '')).value!;
    const text = plain(documentText(documentOf(computed), computed));
    const { data } = Papa.parse<Figure>(readFileSync(listOf(edition), 'utf8'), { header: true, skipEmptyLines: true });
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    const published = sum(data.map(({ times }) => Number(times)));
    const printed = sum(data.map(({ figure, times }) => Math.min(Number(times), timesIn(text, figure))));
    const lost = data.filter(({ figure, times }) => timesIn(text, figure) < Number(times));
    expect(printed / published, lost.map(({ figure }) => figure).join(', ')).toBeGreaterThanOrEqual(0.97);
  },
);
