import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/compose/document/document.ts';
import { documentText } from '../../src/compose/text/text.ts';
import { allNodes } from '../../src/model/plan.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { publications, repository } from '../support/project.ts';

function textOf(edition: string, root: string) {
  const computed = checkEdition(edition, settingFor(root, '')).value!;
  return { computed, text: documentText(documentOf(computed), computed) };
}

describe('the book as plain text', () => {
  test('of the small edition is the file beside this one', () => {
    const { text } = textOf('2031-sample', join(repository, 'test/documentation/project'));
    const expected = join(import.meta.dirname, 'sample.txt');
    if (process.env.UPDATE_EXPECTED) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });

  test.each(publications)(
    'of $edition has every heading and every number of a table or chart, in their order',
    ({ edition, root }) => {
      const { computed, text } = textOf(edition, root);
      const numbers = computed.captioned.map(({ number }) => `${number}. `);
      const titles = allNodes(computed.plan).map(({ title }) => title);
      for (const sought of [numbers, titles]) {
        let at = 0;
        for (const word of sought) {
          const next = text.indexOf(word, at);
          expect(next, `${word} after ${text.slice(at, at + 40)}`).toBeGreaterThan(-1);
          at = next;
        }
      }
    },
  );
});
