import { describe, expect, test } from 'vitest';
import { composed } from '../support/build.ts';
import { editions, repository } from '../support/project.ts';
import { linesOfBook, linesOfSite, missingFrom } from '../support/shown-text.ts';

/** What the book prints stands on the site, and the reverse. What stands on one side only is listed, with its reason. */

const known = [...editions, { edition: '2031-sample', root: `${repository}/test/documentation/project` }];

describe.each(known)('$edition', ({ edition, root }) => {
  const made = composed({ edition, root, out: '' });

  test('every line of the book stands on the site', () => {
    expect(missingFrom(linesOfBook(made), linesOfSite(made))).toEqual([]);
  });

  test('every line of the pages of the site stands in the book', () => {
    expect(missingFrom(linesOfSite(made), linesOfBook(made))).toEqual([]);
  });
});
