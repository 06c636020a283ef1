import type { BoardPackage } from '../model/composition.ts';
import type { ComputedPlan } from '../model/computed.ts';
import type { LabelName } from '../model/labels.ts';
import { labelOf, type Words } from '../model/words.ts';
import { distributions } from './data/distributions.ts';
import { factsPath } from './data/facts.ts';
import { editionView } from './edition-view.ts';
import type { Render } from './templates/render.ts';

/**
 * What is put on a notice board: the book, the data that stand behind it, and the text of the post. Files are named
 * in Korean, as those who take them away know them. `data` are the files of the site by path.
 */
export function boardPackage(computed: ComputedPlan, data: ReadonlyMap<string, string>, render: Render): BoardPackage {
  const { plan, words } = computed;
  const edition = editionView(plan, words);
  const label = (name: LabelName, own: Words = words): string => labelOf(plan.form, name, own);
  const base =
    fileName(label('fileName', (name) => (name === 'notice' ? edition.noticeShort : words(name)))) || plan.edition;
  const tables = distributions(computed, false).filter(({ format, path }) => format === 'CSV' && path !== factsPath);
  const folder = fileName(label('boardFolder'));
  const inFolder = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const named = uniqueNames(tables.map(({ title, path }) => fileName(title) || plainName(path)));
  const files = tables.map(({ path }, at) => [inFolder(`${named[at]}.csv`), data.get(path) ?? ''] as const);
  const book = `${base}.pdf`;
  const post = render('pages/board-post', {
    edition,
    opening: label(`${plan.manifest.status.kind}Post`),
    files: [book, ...files.map(([name]) => name)].map((name, at) => ({ number: String(at + 1), name })),
    url: plan.manifest.url ?? '',
    licence: plan.manifest.licence?.text ?? '',
    licenceUrl: plan.manifest.licence?.url ?? '',
  });
  return {
    name: `${base}.zip`,
    book,
    files: new Map([[`${fileName(label('boardPost')) || 'post'}.txt`, windowsText(post)], ...files]),
  };
}

/** Names as long as most file systems take them: 70 syllables of Hangul, which make 210 bytes. */
const longestName = 70;
const longestNameBytes = 210;

/** Devices of Windows, which no file can be called. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;

/** A text as the name of a file on any system, without its ending; empty where nothing is left of it. */
export function fileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
  const letters = [...plain].slice(0, longestName);
  while (Buffer.byteLength(letters.join('')) > longestNameBytes) letters.pop();
  const name = letters.join('').replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  return device.test(name) ? '' : name;
}

/** Names of which none is another's, in capitals or not. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function plainName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}

/** Plain text as every editor of Windows opens it. */
function windowsText(text: string): string {
  return `\uFEFF${text
    .trim()
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replaceAll('\n', '\r\n')}\r\n`;
}
