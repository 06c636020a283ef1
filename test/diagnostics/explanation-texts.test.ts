import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { repository } from '../support/project.ts';

/** `docs/explanations/` is written by hand: one file a family, in which each code has the texts that `explain` gives. */

const folder = join(repository, 'docs/explanations');
const files = readdirSync(folder);
const codes = Object.keys(catalogue);

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ ko: words, en: words });
const explanation = z.strictObject({
  why: bilingual,
  file: words.optional(),
  bad: z.string(),
  good: words,
  mend: bilingual,
});

describe('the file', () => {
  test.each(files)('%s has a text for each part of an explanation', (file) => {
    const { error } = z.record(z.string(), explanation).safeParse(parse(readFileSync(join(folder, file), 'utf8')));
    expect(error && z.prettifyError(error)).toBeUndefined();
  });

  test.each(files)('%s explains the codes of its family', (file) => {
    const told = Object.keys(parse(readFileSync(join(folder, file), 'utf8')) as object);
    const family = file.replace(/\.yaml$/u, '/');
    expect(told.sort()).toEqual(codes.filter((code) => code.startsWith(family)).sort());
  });
});
