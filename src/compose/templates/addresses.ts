import { fontSources } from '../../model/fonts.ts';

/** An address from which a style sheet or a template would load something, and where it stands in the text. */
export interface LoadedAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** What is loaded in a way that is never taken, whatever the address. */
  readonly never?: 'import' | 'script' | 'computed' | undefined;
  /** Whether there may be such a file: a page of the site, or an address of which a template fills in a part. */
  readonly mayBeThere?: boolean | undefined;
}

/** What is wrong with an address: it leads out of the document's own files, or to a file that is none of them. */
export type AddressFault = 'outside' | 'import' | 'script' | 'computed' | 'missing';

/** Where the fonts lie, seen from a style sheet. */
const fontFolder = 'fonts/';

/** What is wrong with an address that is loaded; undefined for the document's own files and what stands in the address. */
export function faultOf({ address, never, mayBeThere = false }: LoadedAddress): AddressFault | undefined {
  if (never) return never;
  const plain = asRead(address);
  if (plain.startsWith('#') || /^data:/iu.test(plain)) return undefined;
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/iu.test(plain) || leavesFolder(plain)) return 'outside';
  if (mayBeThere || plain === '' || isFont(plain)) return undefined;
  return 'missing';
}

/** An address as browsers read it: without white space around it, and line ends and tabs in it. */
function asRead(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers leave out.
  return address.replaceAll(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\r\n]/gu, '');
}

/** Whether a relative address leads upwards, in whatever spelling. */
function leavesFolder(address: string): boolean {
  return (
    address.split(/[\\/?#]/u).some((step) => step.replaceAll(/%2e/giu, '.') === '..') || /%(?:2f|5c)/iu.test(address)
  );
}

function isFont(address: string): boolean {
  return address.startsWith(fontFolder) && Object.hasOwn(fontSources, address.slice(fontFolder.length));
}
