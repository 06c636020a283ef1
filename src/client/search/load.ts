import { unpackIndex } from '../../model/search/index.ts';
import { type PreparedIndex, prepare } from '../../model/search/prepare.ts';

/** Where the script of the index leaves what it holds. */
declare global {
  var planpressSearchIndex: unknown;
}

/** Loads the index by a script, since a page that lies on a disk may fetch nothing; once, however often it is asked for. */
export function indexLoader(address: string, page: Document): () => Promise<PreparedIndex> {
  let loaded: Promise<PreparedIndex> | undefined;
  return () => {
    loaded ??= load(address, page).then(() => prepare(unpackIndex(globalThis.planpressSearchIndex)));
    return loaded;
  };
}

function load(address: string, page: Document): Promise<void> {
  return new Promise((done, failed) => {
    const script = page.createElement('script');
    script.src = address;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(address)));
    page.head.append(script);
  });
}
