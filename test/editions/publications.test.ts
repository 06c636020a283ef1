import { expect, test } from 'vitest';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { publications } from '../support/project.ts';

test.each(publications)('$edition has nothing to mend and nothing to look at', ({ edition, root }) => {
  expect(checkEdition(edition, settingFor(root, '')).diagnostics).toEqual([]);
});
