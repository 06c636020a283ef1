// The finished print document as each peer can take it, in folders of their own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from './markup.mjs';
import { typstOf } from './typst.mjs';

const change = (file, how) => writeFileSync(file, how(readFileSync(file, 'utf8')));

/** Copies the document, its style sheet and fonts; places for page numbers get an address, which the peers' style sheets use. */
export function addressed(html, folder) {
  cpSync(dirname(html), folder, { recursive: true });
  const file = join(folder, 'index.html');
  change(file, (text) => text.replaceAll(/data-page-of="([^"]*)"/gu, '$& href="#$1"'));
  return file;
}

/**
 * Paged.js ends on selectors with commas in parentheses, which serve landscape pages here, and its counter of pages
 * goes wrong where the front matter counts apart: both are left out.
 */
export function forPagedjs(html, folder) {
  const file = addressed(html, folder);
  change(join(folder, 'book.css'), (text) => text.replaceAll(/^.*(?::is\(|:has\(|counter-increment).*\n/gmu, ''));
  return file;
}

const toTrueType = `
import pathlib, sys
from fontTools.ttLib import TTFont
for file in pathlib.Path(sys.argv[1]).glob('*.woff2'):
    font = TTFont(file)
    font.flavor = None
    font.save(pathlib.Path(sys.argv[2]) / (file.stem + '.ttf'))
`;

/** The equal document in Typst, and beside it the fonts of the book as it can read them. */
export function forTypst(html, folder, python) {
  const print = dirname(html);
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  const file = join(folder, 'book.typ');
  const style = readFileSync(join(print, 'book.css'), 'utf8');
  writeFileSync(file, typstOf(parse(readFileSync(html, 'utf8')), style));
  spawnSync(python, ['-c', toTrueType, join(print, 'fonts'), fonts], { stdio: 'inherit' });
  return { file, fonts };
}

/** The same with every run of Hangul in a box, which Typst does not break. */
export function withBoxes({ file, fonts }) {
  const boxed = file.replace('.typ', '-boxed.typ');
  writeFileSync(boxed, `#show regex("\\p{Hangul}+"): it => box(it)\n${readFileSync(file, 'utf8')}`);
  return { file: boxed, fonts };
}
