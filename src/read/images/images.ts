import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ImageFault } from '../../diagnostics/catalogue/image.ts';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import { endingOf, type ImageFile, type Images, imageFolder, imageTypes } from '../../model/image.ts';
import { locate, strayFile } from '../file-names.ts';
import type { SourceFiles } from '../files.ts';
import { sanitised } from './svg.ts';

const require = createRequire(import.meta.url);

/** More than this a browser may be unable to draw: as many as four pages of print have at 600 dots an inch. */
const mostPixels = 140_000_000;

/**
 * Reads the pictures of an edition. Few editions have some, so what measures them is loaded with the first.
 * Diagnostics: image/broken, image/unsafe, those of files that nothing reads and of reading.
 */
export function readImages(files: SourceFiles, edition: string): Outcome<Images> {
  const { path: folder, diagnostics: found } = locate(files, `content/${edition}/${imageFolder}`);
  const diagnostics: Diagnostic[] = [...found, ...files.examineFolder(folder)];
  const images = new Map<string, ImageFile | undefined>();
  const names = files.list(folder).map(({ name }) => name);
  for (const name of names) {
    const file = `${folder}/${name}`;
    if (imageTypes[endingOf(name)] === undefined) {
      diagnostics.push(strayFile(file, names, []).diagnostic);
      continue;
    }
    const read = readImage(files, file);
    diagnostics.push(...read.diagnostics);
    images.set(name.normalize('NFC'), read.value);
  }
  return { value: images, diagnostics };
}

function readImage(files: SourceFiles, file: string): Outcome<ImageFile | undefined> {
  const { value: bytes, diagnostics } = files.readBytes(file);
  if (!bytes) return { value: undefined, diagnostics };
  const broken = (fault: ImageFault): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnose('image/broken', startOfFile(file), { path: file, fault })],
  });
  const kind = endingOf(file).replace('jpeg', 'jpg');
  const size = sizeOf(bytes);
  if (!size || size.width < 1 || size.height < 1) return broken('unreadable');
  if (size.type !== kind) return broken('kind');
  if (!isWhole(bytes, kind)) return broken('cut');
  if (kind !== 'svg' && size.width * size.height > mostPixels) return broken('large');
  const { width, height } = size;
  const image = (content: Uint8Array): ImageFile => ({
    file,
    path: `${imageFolder}/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${kind}`,
    bytes: content,
    width,
    height,
    isDrawn: kind === 'svg',
  });
  if (kind !== 'svg') return { value: image(bytes), diagnostics: [] };
  const { text, faults } = sanitised(Buffer.from(bytes).toString('utf8'));
  const unsafe = faults.map((danger) => diagnose('image/unsafe', startOfFile(file), { path: file, ...danger }));
  return { value: unsafe.length > 0 ? undefined : image(Buffer.from(text)), diagnostics: unsafe };
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly type: string | undefined;
}

/** How large a picture is as it is seen: a camera held upright says so beside its pixels. */
function sizeOf(bytes: Uint8Array): Size | undefined {
  const { imageSize } = require('image-size') as typeof import('image-size');
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes);
    return orientation > 4 ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined;
  }
}

/** What stands at the end of every picture of a kind; one that was cut off would be shown in part. */
const ends: Readonly<Record<string, string>> = { png: 'IEND', jpg: '\xFF\xD9', svg: '</' };

function isWhole(bytes: Uint8Array, kind: string): boolean {
  return Buffer.from(bytes.slice(-1024))
    .toString('latin1')
    .includes(ends[kind] ?? '');
}
