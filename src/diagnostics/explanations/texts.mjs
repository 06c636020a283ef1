import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../../../docs/explanations/', import.meta.url);

/**
 * What the files of `docs/explanations/` say, by code. The bundler runs this and puts what it gives in its place, so
 * that the program reads no files for it.
 */
export const texts = Object.assign(
  {},
  ...readdirSync(folder).map((name) => parse(readFileSync(new URL(name, folder), 'utf8'))),
);
