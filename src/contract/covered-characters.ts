import { coveredCharacters } from '../publish/fonts/covered-characters.ts';
import { rangesOf } from '../read/characters/ranges.ts';

const lineLength = 110;

/** The module that tells `check` which characters the fonts have, so that it need not read the fonts. */
export function coveredCharactersModule(): string {
  const lines = rangesOf(coveredCharacters()).match(new RegExp(`.{1,${lineLength}}(?: |$)`, 'g')) ?? [];
  return [
    '/**',
    ' * The characters that the fonts have, as ranges.ts reads them. Made by `npm run contract` from the font files;',
    ' * a test fails when they differ.',
    ' */',
    'export const covered = [',
    ...lines.map((line) => `  '${line.trimEnd()}',`),
    "].join(' ');",
    '',
  ].join('\n');
}
