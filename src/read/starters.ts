import { stringify } from 'yaml';
import type { SourceFiles } from './files.ts';

const starterFolder = 'templates/starters';

/** What an edition is begun with. */
export interface Beginning {
  readonly form: string;
  readonly edition: string;
  readonly year: number;
  readonly publisher: string;
}

/** The forms for which a small edition is shipped that a new one can begin with, sorted. */
export function startableForms(shipped: SourceFiles): readonly string[] {
  return shipped
    .list(starterFolder)
    .filter(({ folder }) => folder)
    .map(({ name }) => name);
}

/**
 * The files of a new edition: those that planpress ships for its form, with year and publisher filled in. Texts by path
 * from the root; nothing is written. The form must be one of `startableForms`.
 */
export function startedEdition(shipped: SourceFiles, beginning: Beginning): ReadonlyMap<string, string> {
  const words = wordsOf(beginning);
  const from = `${starterFolder}/${beginning.form}`;
  return new Map(
    ['content', 'data'].flatMap((side) =>
      filesBelow(shipped, `${from}/${side}`).map((path) => {
        const to = `${side}/${beginning.edition}${path.slice(`${from}/${side}`.length)}`;
        return [to, filled(textOf(shipped, path), words)] as const;
      }),
    ),
  );
}

function filesBelow(shipped: SourceFiles, folder: string): readonly string[] {
  return shipped
    .list(folder)
    .flatMap((entry) => (entry.folder ? filesBelow(shipped, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function textOf(shipped: SourceFiles, path: string): string {
  const { value } = shipped.read(path);
  if (value === undefined) throw new Error(`planpress ships no readable ${path}`);
  return value.text;
}

/** Years are named by their distance from that of the plan, `year-2` or in two digits `yy-2`. */
function wordsOf({ year, publisher }: Beginning): ReadonlyMap<string, string> {
  const years = [0, 1, 2, 3].flatMap((distance): (readonly [string, string])[] => {
    const ago = distance === 0 ? '' : `-${distance}`;
    const meant = String(year - distance);
    return [
      [`year${ago}`, meant],
      [`yy${ago}`, meant.slice(-2)],
    ];
  });
  return new Map([...years, ['publisher', publisher], ['publisherQuoted', stringify(publisher).trim()]]);
}

function filled(text: string, words: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    const word = words.get(name);
    if (word === undefined) throw new Error(`A starter names '${name}', which nothing fills`);
    return word;
  });
}
