/** What a program leaves beside the files that people work on, and only they can say whether it is done with. */
export type LeftoverKind = 'lock' | 'temporary' | 'download';

/** Names that systems give to files and folders of their own, in lower case. */
const ofSystems: ReadonlySet<string> = new Set([
  '$recycle.bin',
  '__macosx',
  'desktop.ini',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'icon\r',
  'lost+found',
  'system volume information',
  'thumbs.db',
]);

/** LibreOffice marks a file that it has open by one of this name, which would else be hidden. */
const hiddenLock = /^\.~lock\.(?<of>.+)#$/u;

/** Whether a file or folder is one of the system's own or hidden: nobody wrote it, and nobody misses it in the book. */
export function isOfSystem(name: string): boolean {
  return (name.startsWith('.') && !hiddenLock.test(name)) || ofSystems.has(name.toLowerCase());
}

const leftovers: readonly (readonly [LeftoverKind, RegExp])[] = [
  ['lock', /^~\$(?<of>.+)$/u],
  ['lock', hiddenLock],
  ['download', /^(?<of>.+)\.(?:crdownload|part|partial|download|opdownload)$/iu],
  ['temporary', /^(?<of>~wr[adl]\d+)\.tmp$/iu],
  ['temporary', /^(?<of>.+)\.(?:tmp|temp|sw[op]|asd|wbk)$/iu],
];

/** What a name says of a file that a program has left, and of which file it is. */
export function leftoverOf(name: string): { readonly kind: LeftoverKind; readonly of: string } | undefined {
  for (const [kind, pattern] of leftovers) {
    const of = pattern.exec(name)?.groups?.of;
    if (of !== undefined) return { kind, of };
  }
  return undefined;
}

const number = String.raw`(?:[ _]?\(?\d+\)?)?`;
const korean = '복사본|사본|백업';
const copyWord = `(?:${korean}|copy|backup|bak|old)`;

/** How systems and people name copies: `사본 - a.csv`, `a - 복사본 (2).csv`, `a (1).csv`, `Copy of a.csv`, `a.csv.bak`. */
const copies: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?:${korean})${number}[ _]?-? ?|(?:copy|backup) of )(?<stem>.+?)(?<ending>\.\w+)$`, 'iu'),
  new RegExp(String.raw`^(?<stem>.+?)(?: - |[ _.-])${copyWord}${number}(?<ending>\.\w+)$`, 'iu'),
  /^(?<stem>.+?) ?\(\d+\)(?<ending>\.\w+)$/u,
  /^(?<stem>.+?)(?<ending>\.\w+)(?:\.(?:bak|backup|old|orig|copy|사본|복사본)|~)$/iu,
];

/** The name of the file that another is a copy of by its name; undefined where it says nothing of the kind. */
export function originalOf(name: string): string | undefined {
  // A Mac writes the names of its copies in decomposed Hangul.
  const composed = name.normalize('NFC');
  for (const pattern of copies) {
    const { stem, ending } = pattern.exec(composed)?.groups ?? {};
    if (stem !== undefined) return `${stem}${ending}`;
  }
  return undefined;
}
