import type { Image as MarkdownImage, Paragraph } from 'mdast';
import type { ImageProblem } from '../../diagnostics/catalogue/markdown.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { endingOf, imageFolder, imageTypes } from '../../model/image.ts';
import type { Block, Line } from '../../model/rich.ts';
import { placeOfNode, type Reading, readCellLines } from './inlines.ts';
import { decoded, linkProblem } from './links.ts';

/**
 * A picture that stands alone in its paragraph, with what braces behind it say of its width. Undefined where the
 * paragraph is something else. Diagnostics: markdown/image, -/unknown-option and those of inlines, for its title.
 */
export function readImage({ children }: Paragraph, reading: Reading): readonly Block[] | undefined {
  const [image, behind, ...others] = children;
  if (image?.type !== 'image' || others.length > 0) return undefined;
  const options = behind?.type === 'text' ? /^[ \t]*\{([^{}]*)\}[ \t]*$/.exec(behind.value)?.[1] : '';
  if (options === undefined || (behind && behind.type !== 'text')) return undefined;
  const { url } = image;
  const name = decoded(url)
    .slice(imageFolder.length + 1)
    .normalize('NFC');
  const problem = problemOf(image, name);
  const place = placeOfNode(image, reading);
  if (problem) reading.diagnostics.push(diagnose('markdown/image', place, { url, problem }));
  const share = shareIn(options, image, reading);
  // What cannot be shown was written all the same: its section is not empty.
  if (problem && problem !== 'alternative') return [{ type: 'paragraph', line: [], place }];
  return [{ type: 'image', name, alternative: image.alt?.trim() ?? '', title: titleOf(image, reading), share, place }];
}

function problemOf({ url, alt }: MarkdownImage, name: string): ImageProblem | undefined {
  const kind = linkProblem(url, '', undefined);
  if (kind === 'web' || kind === undefined || kind === 'script' || kind === 'malformed') return 'web';
  if (!decoded(url).startsWith(`${imageFolder}/`) || /[\\/]/.test(name)) return 'folder';
  if (imageTypes[endingOf(name)] === undefined) return 'kind';
  const said = alt?.trim() ?? '';
  return said === '' || said.normalize('NFC') === name ? 'alternative' : undefined;
}

/** The share of the width of the text that braces ask for; all of it without them. */
function shareIn(options: string, image: MarkdownImage, reading: Reading): number {
  let share = 1;
  for (const option of options.split(/[\s,]+/).filter(Boolean)) {
    const [, percent] = /^width=([1-9]\d|100)%$/.exec(option) ?? [];
    if (percent !== undefined) share = Number(percent) / 100;
    else {
      const parameters = { option, known: 'width=10%, …, width=100%' };
      reading.diagnostics.push(diagnose('markdown/unknown-option', placeOfNode(image, reading), parameters));
    }
  }
  return share;
}

/** What stands in quotes behind the address is the title, a line like others. */
function titleOf(image: MarkdownImage, reading: Reading): Line {
  const { source, diagnostics } = reading;
  const title = image.title?.trim() ?? '';
  const start = source.text.indexOf(title, image.position?.start.offset ?? 0);
  const read = readCellLines({ text: title, locate: (from, to) => source.locate(start + from, start + to) });
  diagnostics.push(...read.diagnostics);
  return read.lines.flat();
}
