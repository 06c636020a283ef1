import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFull } from '../support/full.ts';
import { repository } from '../support/project.ts';
import { Random } from '../support/random.ts';
import { Editor, readTexts, saidOf, textsOf } from './edits.ts';

/*
 * A program makes thirty edits of many kinds through rows and files; the comparison must say those and nothing else. The
 * full test does so a hundred times on the largest edition.
 */
const { seeds, edits, edition, root } = isFull
  ? { seeds: 100, edits: 30, edition: '2024-mss', root: repository }
  : { seeds: 5, edits: 12, edition: '2024-motie', root: join(repository, 'test/projects/2024-motie') };

test(`${seeds} times ${edits} random edits are told, each as what it was`, { timeout: 3_600_000 }, () => {
  const texts = textsOf(root, edition);
  const before = readTexts(texts, edition);
  for (let seed = 1; seed <= seeds; seed += 1) {
    const changed = new Map(texts);
    const editor = new Editor(changed, before, new Random(seed));
    const kinds = Array.from({ length: edits }, () => editor.edit());
    const said = saidOf(before, readTexts(changed, edition));
    expect(said, `seed ${seed}: ${kinds.join(', ')}`).toEqual(editor.expected.toSorted());
  }
});
