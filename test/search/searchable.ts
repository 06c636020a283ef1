import { documentOf } from '../../src/compose/document/document.ts';
import { referenceOnSite } from '../../src/compose/references.ts';
import type { Rendering } from '../../src/compose/section-view.ts';
import { addressFacts } from '../../src/compose/site/facts/fact-addresses.ts';
import { siteAssets } from '../../src/compose/site/frame/context.ts';
import { searchDocuments } from '../../src/compose/site/search/documents.ts';
import { placesOf } from '../../src/compose/site/search/found.ts';
import { searchIndexOf } from '../../src/compose/site/search/index-script.ts';
import { sitePages } from '../../src/compose/site/site.ts';
import { unmarked } from '../../src/compose/source-marks.ts';
import { filling } from '../../src/compose/templates/render.ts';
import { rendered } from '../../src/model/markup.ts';
import { type SearchDocument, unpackIndex } from '../../src/model/search/index.ts';
import { type PreparedIndex, prepare } from '../../src/model/search/prepare.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { settingFor } from '../support/build.ts';
import { editions } from '../support/project.ts';

/** The search of an edition as readers have it. */
export interface Searchable {
  readonly index: PreparedIndex;
  /** How large the script of the index is, in bytes. */
  readonly size: number;
  /** By what a result may be expected: its place, the places around it, its page, and the record that it is. */
  readonly namesOf: (document: SearchDocument) => readonly string[];
}

/** Makes the site of one of the editions and reads the index that it has. */
export function searchable(name: string): Searchable {
  const { edition, root } = editions.find((known) => known.edition === name)!;
  const setting = settingFor(root, '');
  const computed = checkEdition(edition, setting).value!;
  const { texts } = readTemplates([setting.files, setting.shipped]).value;
  const { value: site } = filling(texts, undefined, (render) => {
    const rendering: Rendering = {
      renderTable: (view) => rendered(render('partials/table', view)),
      reference: referenceOnSite(computed),
      mark: unmarked,
      paged: false,
    };
    return sitePages(documentOf(computed), computed, { render, rendering, hasPdf: false, siblings: [] });
  });
  const { pages, addresses } = addressFacts(site!, computed);
  const definition = computed.plan.form.site.pages.find((page) => page.kind === 'search')!;
  const script = searchIndexOf(computed, pages, addresses).get(siteAssets.searchIndex)!;
  const index = prepare(unpackIndex(JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1))));
  const made = searchDocuments(definition, computed, placesOf(pages, addresses));
  const recordOf = new Map(index.documents.map(({ document }, at) => [document, made[at]?.record]));
  const htmlOf = new Map(pages.map(({ path, html }) => [path, html]));
  return {
    index,
    size: Buffer.byteLength(script),
    namesOf: (document) => {
      const [page = '', anchor] = document.path.split('#');
      const record = recordOf.get(document);
      const around = anchor === undefined ? [] : sectionsAround(htmlOf.get(page) ?? '', anchor);
      return [
        ...(record ? [`${record.kind}:${record.id}`] : []),
        document.path,
        ...around.map((section) => `${page}#${section}`),
        page,
      ];
    },
  };
}

/** The ids of the sections within which an element with an id stands. */
function sectionsAround(html: string, id: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, found] of html.matchAll(/<\/?(?:section)\b[^>]*>|<[a-z][^>]* id="([^"]*)"[^>]*>/gu)) {
    if (tag === '</section>') open.pop();
    else if (tag.startsWith('<section')) open.push(/ id="([^"]*)"/u.exec(tag)?.[1] ?? '');
    if (found === id || tag.includes(` id="${id}"`)) return open.filter((section) => section !== id);
  }
  return [];
}
