import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Composition } from '../model/composition.ts';
import type { ComputedPlan } from '../model/computed.ts';
import type { Neighbour } from '../model/neighbour.ts';
import { bookView } from './book.ts';
import { dataFiles } from './data.ts';
import { referenceInBook, referenceOnSite } from './references.ts';
import { RunningHeads } from './running-heads.ts';
import { siteAssets } from './site/context.ts';
import { sitePages } from './site/pages.ts';
import { cssString, styleSheet } from './style.ts';
import { compileTemplates, guarded } from './templates/render.ts';

/** The name of the print document's style sheet. */
const bookStyleName = 'book.css';

/** What pages are made with beside the plan and the templates. */
export interface ComposeOptions {
  readonly hasPdf: boolean;
  /** What runs in the browser of a reader, by the name of its file. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The editions beside this one. */
  readonly neighbours: readonly Neighbour[];
}

/**
 * Puts the computed plan into pages: the site, the document for print and the data files.
 * Diagnostics: template/failed.
 */
export function compose(
  computed: ComputedPlan,
  texts: ReadonlyMap<string, string>,
  options: ComposeOptions,
): Outcome<Composition | undefined> {
  return guarded(() => {
    const render = compileTemplates(texts);
    const renderTable = (view: Parameters<typeof render<'partials/table'>>[1]): string =>
      render('partials/table', view);
    const pages = sitePages(computed, {
      render,
      rendering: { renderTable, reference: referenceOnSite(computed), paged: false },
      hasPdf: options.hasPdf,
      neighbours: options.neighbours,
    });
    const site = new Map([...pages.map(({ path, html }) => [path, html] as const), ...dataFiles(computed)]);
    const heads = new RunningHeads();
    const book = bookView(computed, {
      renderTable,
      reference: referenceInBook(computed),
      paged: true,
      style: bookStyleName,
      heads,
    });
    const foot = runningFoot(book.edition.label, book.edition.noticeShort);
    const bookStyle = foot + heads.css() + styleSheet(texts, ['fonts', 'fonts-print', 'common', 'print']);
    return {
      site,
      assets: new Map([
        [siteAssets.style, styleSheet(texts, ['fonts', 'common', 'screen'])],
        [siteAssets.script, options.scripts.get('site.js') ?? ''],
      ]),
      book: render('pages/book', book),
      bookStyle,
      bookStyleName,
      title: book.edition.label,
      pages: pages.length,
    };
  });
}

/** The edition and its status stand at the foot of every page; they are the edition's words, not the style's. */
function runningFoot(label: string, notice: string): string {
  return `@page { @bottom-left { content: ${cssString(label)} } @bottom-right { content: ${cssString(notice)} } }\n`;
}
