import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Composition, PrintDocument, ProofDocument } from '../model/composition.ts';
import type { ComputedPlan } from '../model/computed.ts';
import { rendered } from '../model/markup.ts';
import { placedImages } from '../model/plan.ts';
import type { Sibling } from '../model/sibling.ts';
import { labelOf, withWords } from '../model/words.ts';
import { boardPackage } from './board.ts';
import { bookView } from './book.ts';
import { dataFiles } from './data/files.ts';
import { documentOf } from './document/document.ts';
import type { BookDocument } from './document/tree.ts';
import { outputFiles } from './outputs.ts';
import { referenceInBook, referenceOnSite } from './references.ts';
import { RunningHeads } from './running-heads.ts';
import type { Rendering } from './section-view.ts';
import { ProseTables } from './site/book/prose-tables.ts';
import { addressFacts } from './site/facts/fact-addresses.ts';
import { pagesWithSources } from './site/facts/fact-sources.ts';
import { type SitePage, siteAssets } from './site/frame/context.ts';
import { underPolicy } from './site/frame/shell.ts';
import { sitemapOf } from './site/home/everything.ts';
import { recordPageOfName } from './site/register/paths.ts';
import { searchIndexOf } from './site/search/index-script.ts';
import { sitePages } from './site/site.ts';
import { SourceMarks, unmarked } from './source-marks.ts';
import { cssString, styleSheet } from './style.ts';
import { filling, type Render } from './templates/render.ts';
import { type Typography, textureStyle, typographyOf, withTypographicSigns } from './typography.ts';

/** The name of the print document's style sheet. */
const bookStyleName = 'book.css';

/** What pages are made with beside the plan and the templates. */
export interface ComposeOptions {
  readonly hasPdf: boolean;
  /** Whether pages that tell of sources are wanted, beside those that are hosted. */
  readonly internal: boolean;
  /** What runs in the browser of a reader, by the name of its file. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The editions beside this one. */
  readonly siblings: readonly Sibling[];
  /** The templates that planpress ships; those that differ are the root's own, all where that is not said. */
  readonly shippedTemplates?: ReadonlyMap<string, string> | undefined;
}

/**
 * Puts the computed plan into pages: the site, the document for print and the data files.
 * Diagnostics: those of templates as they are filled.
 */
export function compose(
  computed: ComputedPlan,
  texts: ReadonlyMap<string, string>,
  options: ComposeOptions,
): Outcome<Composition | undefined> {
  return filling(texts, options.shippedTemplates, (render) => {
    const proseTables = new ProseTables(computed, render);
    const document = documentOf(computed);
    const made = sitePages(document, computed, {
      render,
      rendering: {
        renderTable: tablesBy(render),
        reference: referenceOnSite(computed),
        mark: unmarked,
        factPage: recordPageOfName(computed.plan),
        writtenTable: proseTables.add,
        paged: false,
      },
      hasPdf: options.hasPdf,
      siblings: options.siblings,
    });
    const { pages, addresses, characters } = addressFacts(made, computed);
    const set = typographyOf(computed.plan.form);
    const listed = pages.filter(({ unlisted }) => !unlisted);
    const site = new Map([
      ...htmlOf(pages, set),
      ...pages.flatMap(({ files = new Map<string, string>() }) => [...files]),
      ...dataFiles(computed, addresses, options.hasPdf),
      ...proseTables.files,
      ...outputFiles(document, computed, set.text),
      ...sitemapOf(
        listed.map(({ path }) => path),
        computed.plan,
      ),
    ]);
    return {
      site,
      characters: withTypographicSigns(characters, computed.plan.form),
      assets: new Map([
        [
          siteAssets.style,
          styleSheet(texts, [
            'fonts',
            'common',
            'screen',
            'screen-data',
            'screen-pages',
            'screen-register',
            'screen-search',
          ]),
        ],
        [siteAssets.script, options.scripts.get('site.js') ?? ''],
        [siteAssets.search, options.scripts.get('search.js') ?? ''],
        ...searchIndexOf(computed, pages, addresses),
      ]),
      board: boardPackage(computed, site, render),
      internalPages: options.internal ? htmlOf(pagesWithSources(pages, computed.plan, render), set) : undefined,
      ...printDocument(document, computed, texts, render),
      pages: listed.length,
    };
  });
}

function htmlOf(pages: readonly SitePage[], set: Typography): ReadonlyMap<string, string> {
  return new Map(pages.map(({ path, html }) => [path, underPolicy(set.page(html))]));
}

/**
 * Puts the computed plan into the document for print alone, for a proof of what stands under a heading of it.
 * Diagnostics: those of templates as they are filled.
 */
export function composeProof(
  computed: ComputedPlan,
  texts: ReadonlyMap<string, string>,
  heading: string,
  shippedTemplates?: ReadonlyMap<string, string>,
): Outcome<ProofDocument | undefined> {
  return filling(texts, shippedTemplates, (render) => {
    const printed = printDocument(documentOf(computed), computed, texts, render);
    const { form } = computed.plan;
    const mark = labelOf(form, 'proof', computed.words);
    return {
      ...printed,
      proofStyle: proofMark(mark) + styleSheet(texts, ['proof']),
      proofTitle: labelOf(form, 'proofTitle', withWords({ edition: printed.title, heading }, computed.words)),
    };
  });
}

function printDocument(
  document: BookDocument,
  computed: ComputedPlan,
  texts: ReadonlyMap<string, string>,
  render: Render,
): PrintDocument {
  const heads = new RunningHeads();
  const marks = new SourceMarks();
  const book = bookView(document, computed, {
    renderTable: tablesBy(render),
    reference: referenceInBook(computed),
    paged: true,
    style: bookStyleName,
    heads,
    marks,
  });
  const facts = [...computed.plan.sources.values()].map(({ fact, place }) => [fact, place] as const);
  const { form } = computed.plan;
  const set = typographyOf(form);
  const foot = runningFoot(set.text(book.edition.label), set.text(book.edition.noticeShort));
  return {
    book: set.page(render('pages/book', book)),
    bookStyle:
      foot + heads.css(set.text) + styleSheet(texts, ['fonts', 'fonts-print', 'common', 'print']) + textureStyle(form),
    bookStyleName,
    images: new Map(placedImages(computed.plan).map(({ file }) => [file.path, file.bytes])),
    bookPlaces: new Map([...facts, ...marks.places]),
    limits: form.page,
    title: book.edition.label,
  };
}

function tablesBy(render: Render): Rendering['renderTable'] {
  return (view) => rendered(render('partials/table', view));
}

/** The edition and its status stand at the foot of every page; they are the edition's words, not the style's. */
function runningFoot(label: string, notice: string): string {
  return `@page { @bottom-left { content: ${cssString(label)} } @bottom-right { content: ${cssString(notice)} } }\n`;
}

/** The corner has no part in the width of the running heads beside it. */
function proofMark(word: string): string {
  return `@page { @top-right-corner { content: ${cssString(word)} } }\n`;
}
