import { markArtifacts } from './content.ts';
import { kidsOf, withKids } from './elements.ts';
import { type PdfFile, referenceIn } from './file.ts';
import { pack } from './pack.ts';
import { pageNumbers } from './pages.ts';
import type { ContentIds } from './tables.ts';

/**
 * Marks on every page what is no text of the book, and takes it out of the structure. Packs the contents of the
 * pages anew; they are ready when the promise is.
 */
export async function separateArtifacts(file: PdfFile, repeated: ContentIds): Promise<void> {
  const parents = parentsByKey(file);
  const packing = pageNumbers(file).map(async (page) => {
    const { text } = file.object(page);
    const stream = file.object(referenceIn(text, 'Contents'));
    const { content, dropped } = markArtifacts(file.content(stream.number), repeated.get(page) ?? none);
    const key = /\/StructParents (\d+)/u.exec(text)?.[1];
    if (key !== undefined && dropped.length > 0) forget(file, page, parents.get(Number(key)) ?? 0, dropped);
    stream.stream = await pack(Buffer.from(content, 'latin1'));
    stream.text = `<</Filter /FlateDecode\n/Length ${stream.stream.length}>>`;
  });
  await Promise.all(packing);
}

const none: ReadonlySet<number> = new Set();

/** The object that says, for a page or an annotation, which elements hold what is on it. */
function parentsByKey(file: PdfFile): ReadonlyMap<number, number> {
  const root = referenceIn(file.object(file.root).text, 'StructTreeRoot');
  const tree = root === 0 ? '' : file.object(referenceIn(file.object(root).text, 'ParentTree')).text;
  return new Map([...tree.matchAll(/(\d+) (\d+) 0 R/gu)].map((match) => [Number(match[1]), Number(match[2])]));
}

/** Takes marked content out of the elements that hold it, and the elements out of the list of the page. */
function forget(file: PdfFile, page: number, listNumber: number, ids: readonly number[]): void {
  const list = file.object(listNumber);
  const entries = list.text.match(/\d+ 0 R|null/gu) ?? [];
  const gone = new Set(ids);
  const elements = new Set(ids.flatMap((id) => (entries[id] === undefined ? [] : [Number.parseInt(entries[id], 10)])));
  for (const element of elements) {
    const object = file.object(element);
    const kept = kidsOf(object.text).filter((kid) => kid.kind !== 'content' || kid.page !== page || !gone.has(kid.id));
    object.text = withKids(
      object.text,
      kept.map(({ text }) => text),
    );
  }
  list.text = `[${entries.map((entry, id) => (gone.has(id) ? 'null' : entry)).join(' ')}]`;
}
