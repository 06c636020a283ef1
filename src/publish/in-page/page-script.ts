import type { Page } from 'puppeteer-core';
import { type RowGroups, repeatLabels, rowGroups } from './rows-script.ts';
import { type HeadingTexts, markStructure } from './structure-script.ts';

/** Where front matter begins and what follows it, by ids of elements; nothing where the book ends with it. */
export type FrontMatter = readonly (readonly [begin: string, next: string | undefined])[];

/** What the document asks of the printing, as found in the page just before it is printed. */
export interface PreparedPage {
  /** The ids whose page numbers are printed, each once, in the order of the document. */
  readonly wanted: readonly string[];
  /** Those of them that no element has. */
  readonly absent: readonly string[];
  readonly groups: RowGroups;
  /** The rows at which labels are repeated. */
  readonly cuts: ReadonlySet<string>;
  /** The parts of the document whose pages are not counted. */
  readonly front: FrontMatter;
  /** Links without a target inside the PDF; they were disarmed. */
  readonly deadLinks: readonly DeadLink[];
  /** What the first link to each address says; `#ID` inside the document. */
  readonly links: ReadonlyMap<string, string>;
  readonly headings: HeadingTexts;
  /** Figures that say nothing to those who do not see them. */
  readonly unnamedFigures: readonly UnnamedFigure[];
}

/** A link that leads nowhere: its address as written, what it says and the marks of its source. */
export interface DeadLink {
  readonly href: string;
  readonly text: string;
  readonly marks: readonly string[];
}

/** A figure without an alternative text: its element, words or the file by which it is found, the marks of its source. */
export interface UnnamedFigure {
  readonly element: string;
  readonly nearby: string;
  readonly marks: readonly string[];
}

/** A declared font that did not load. */
export interface FailedFont {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
}

/** The characters that are set in one list of font families. */
export interface UsedCharacters {
  readonly families: string;
  readonly characters: string;
}

/**
 * Leaves the document without boxes on the screen, so that its only layout is that of the print, with every
 * font loaded and every number filled in. A layout that is begun while the document still arrives, and
 * continued later, puts raised signs a tenth of a point elsewhere: how far it came depends on the machine's
 * load. To be called before the document is opened.
 */
export async function layOutForPrintOnly(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(hideFromScreen);
}

/** Loads every declared font, used or not yet used, and returns those that failed. */
export async function loadFonts(page: Page): Promise<readonly FailedFont[]> {
  return page.evaluate(async () => {
    const faces = [...document.fonts];
    const results = await Promise.allSettled(faces.map((face) => face.load()));
    return faces
      .filter((_, index) => results[index]?.status === 'rejected')
      .map(({ family, weight, style }) => ({ family: family.replace(/^["']|["']$/gu, ''), weight, style }));
  });
}

/**
 * Writes the page numbers into the document and makes Chromium report where their targets land.
 * The label of a group of rows is repeated at each row that `cuts` gives, which begins a page.
 * A number that is not in `texts` becomes three digits, which take the room of most numbers.
 */
export async function preparePage(
  page: Page,
  title: string,
  texts: ReadonlyMap<string, string>,
  cuts: (groups: RowGroups) => ReadonlySet<string>,
): Promise<PreparedPage> {
  await page.evaluate(setTitle, title);
  const deadLinks = await page.evaluate(disarmDeadLinks);
  const front = (await page.evaluate(findFrontMatter)).map(([begin, next]) => [begin, next ?? undefined] as const);
  const wanted = await page.evaluate(fillNumbers, Object.fromEntries(texts), placeholder);
  const groups = await rowGroups(page);
  const repeated = cuts(groups);
  await repeatLabels(page, repeated);
  const linked = [...wanted, ...front.flat().filter((id) => id !== undefined)];
  await page.evaluate(unhideCaptions);
  await page.evaluate(fillEmptyCells);
  const unnamedFigures = await page.evaluate(findUnnamedFigures);
  const links = new Map(await page.evaluate(describeLinks));
  const headings = await markStructure(page);
  const absent = await page.evaluate(linkTargets, [...new Set([...linked, ...groups.flat()])]);
  return { wanted, absent, groups, cuts: repeated, front, deadLinks, links, headings, unnamedFigures };
}

/** Collects all characters of the document, generated content included, by their list of font families. */
export async function usedCharacters(page: Page): Promise<readonly UsedCharacters[]> {
  return page.evaluate(collectCharacters);
}

/** The marks of the sources that ask for the page of each id, by the first that does. */
export async function marksOfWanted(page: Page, ids: readonly string[]): Promise<readonly (readonly string[])[]> {
  return ids.length === 0 ? [] : page.evaluate(findWanted, [...ids]);
}

/** The marks of the first text that has the character in the families. */
export async function marksOfCharacters(
  page: Page,
  wanted: readonly UsedCharacters[],
): Promise<readonly (readonly string[])[]> {
  return page.evaluate(
    findCharacters,
    wanted.map((one) => ({ ...one })),
  );
}

const placeholder = '000';

// What follows runs inside the page: no imports, no names from above, no functions with names inside
// (some compilers mark those with a helper that the page does not have).

function hideFromScreen(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { html { display: none !important } }');
  document.adoptedStyleSheets = [sheet];
}

function setTitle(title: string): void {
  document.title = title;
}

/**
 * A link to a file or to an id that is not there would carry the path of this machine into the PDF.
 */
function disarmDeadLinks(): DeadLink[] {
  const here = location.href.split('#')[0];
  const dead: DeadLink[] = [];
  for (const link of document.querySelectorAll('a, area')) {
    const href = link.getAttribute('href') ?? link.getAttribute('xlink:href');
    const target = href === null ? null : URL.parse(href, document.baseURI);
    if (href === null || (target !== null && target.protocol !== 'file:')) continue;
    const id = decodeURIComponent(target?.hash.slice(1) ?? '');
    if (target?.href.split('#')[0] === here && id !== '' && document.getElementById(id) !== null) continue;
    link.removeAttribute('href');
    link.removeAttribute('xlink:href');
    dead.push({ href, text: (link.textContent ?? '').trim(), marks: globalThis.marksOf(link) });
  }
  return dead;
}

/** What is marked as front matter, and the first thing after it that is not. */
function findFrontMatter(): [begin: string, next: string | null][] {
  return [...document.querySelectorAll('[data-front]')].map((element) => {
    let after = element.nextElementSibling;
    while (after?.matches('[data-front]')) after = after.nextElementSibling;
    const target = after === null || after.id !== '' ? after : after.querySelector('[id]');
    return [element.id, target?.id ?? null];
  });
}

function fillNumbers(texts: Record<string, string>, unknown: string): string[] {
  const wanted = new Set<string>();
  for (const element of document.querySelectorAll('[data-page-of]')) {
    const id = element.getAttribute('data-page-of') ?? '';
    wanted.add(id);
    element.textContent = texts[id] ?? unknown;
  }
  return [...wanted];
}

/**
 * On the site a caption is hidden from screen readers where the table has the same words as its own, unseen one.
 * What is not seen is not in the PDF, so there the caption is read.
 */
function unhideCaptions(): void {
  for (const caption of document.querySelectorAll('[data-read-in-print]')) caption.removeAttribute('aria-hidden');
}

/** Chromium leaves a cell without text out of the tags, and all that follow in the row stand in a wrong column. */
function fillEmptyCells(): void {
  for (const cell of document.querySelectorAll('td:empty, th:empty')) cell.textContent = '\u00a0';
}

function findUnnamedFigures(): UnnamedFigure[] {
  const found: UnnamedFigure[] = [];
  for (const figure of document.querySelectorAll('img:not([alt]), svg, canvas, object, [role="img"]')) {
    const outer = figure.parentElement?.closest('[role="img"], svg, [aria-hidden="true"]');
    if (outer != null || figure.matches('[aria-hidden="true"], [role="none"], [role="presentation"]')) continue;
    const label = document.getElementById(figure.getAttribute('aria-labelledby') ?? '');
    const name = figure.getAttribute('aria-label') ?? label?.textContent ?? figure.querySelector('title')?.textContent;
    if ((name ?? figure.getAttribute('alt') ?? '').trim() !== '') continue;
    const source = (figure.getAttribute('src') ?? '').split('/').at(-1) ?? '';
    const words = (figure.textContent || figure.parentElement?.textContent || '').replace(/\s+/gu, ' ').trim();
    const nearby = source || words.slice(0, 40);
    found.push({ element: figure.localName, nearby, marks: globalThis.marksOf(figure) });
  }
  return found;
}

function describeLinks(): [address: string, text: string][] {
  const texts = new Map<string, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const address = href.startsWith('#') ? decodeURIComponent(href) : link.href;
    // The number of a page may be found only while the book is laid out; what it belongs to says where the link leads.
    const words = link.cloneNode(true) as HTMLAnchorElement;
    const numbers = words.querySelectorAll('[data-page-of]');
    for (const number of numbers) number.remove();
    const own = link.getAttribute('aria-label') ?? words.textContent;
    // A sign such as * says nothing by itself: then the first words of the note are what the link leads to.
    const says = numbers.length > 0 ? /\p{L}{2}/u.test(own) : /\p{L}/u.test(own);
    const target = says ? null : document.getElementById(address.slice(1));
    const text = (target?.textContent.slice(0, 80) ?? own).replace(/\s+/gu, ' ').trim();
    if (text !== '' && !texts.has(address)) texts.set(address, text);
  }
  return [...texts];
}

/** Chromium writes a destination for an id only if some link leads there; a link in the head takes no room. */
function linkTargets(ids: string[]): string[] {
  const absent: string[] = [];
  for (const id of ids) {
    if (document.getElementById(id) === null) absent.push(id);
    else {
      const link = document.createElement('a');
      link.href = `#${encodeURIComponent(id)}`;
      document.head.append(link);
    }
  }
  return absent;
}

function collectCharacters(): { families: string; characters: string }[] {
  const found = new Map<string, Set<string>>();
  for (const element of document.body.querySelectorAll('*')) {
    for (const pseudo of [null, '::before', '::after', '::marker']) {
      const style = getComputedStyle(element, pseudo);
      const text =
        pseudo === null
          ? [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join('')
          : style.content.replace(/^none$|^normal$/u, '');
      if (text === '') continue;
      const characters = found.get(style.fontFamily) ?? new Set<string>();
      for (const character of text) characters.add(character);
      found.set(style.fontFamily, characters);
    }
  }
  return [...found].map(([families, characters]) => ({ families, characters: [...characters].join('') }));
}

function findWanted(ids: string[]): string[][] {
  return ids.map((id) => {
    const element = document.querySelector(`[data-page-of="${CSS.escape(id)}"]`);
    return element === null ? [] : globalThis.marksOf(element);
  });
}

function findCharacters(wanted: { families: string; characters: string }[]): string[][] {
  const elements = [...document.body.querySelectorAll('*')];
  return wanted.map(({ families, characters }) => {
    for (const element of elements) {
      const own = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ''));
      const generated = ['::before', '::after', '::marker'].map((pseudo) => getComputedStyle(element, pseudo).content);
      const has = own.join('').includes(characters) && getComputedStyle(element).fontFamily === families;
      if (has || generated.some((text) => text.includes(characters))) return globalThis.marksOf(element);
    }
    return [];
  });
}
