import type { ComputedPlan } from '../model/computed.ts';
import { textWidth } from '../model/image.ts';
import type { Html } from '../model/markup.ts';
import type { ComputedTable } from '../model/table.ts';
import { labelOf } from '../model/words.ts';
import { tablePath } from './data/tables.ts';
import type { DocumentSection, DocumentTable, WrittenTable } from './document/tree.ts';
import { csvAndJson, type DownloadView } from './download-view.ts';
import { type BlockContext, blocksHtml, type FactPage, framedHtml, type RenderReference } from './html.ts';
import type { MarkSource } from './source-marks.ts';
import { type TableView, tableView } from './table-view.ts';

/** A section as the `section` partial prints it. */
export interface SectionView {
  readonly id: string;
  /** 2 to 6: the level of the HTML heading. */
  readonly depth: number;
  readonly marker: string;
  readonly heading: string;
  readonly body: Html;
  readonly sections: readonly SectionView[];
  readonly pageBreak: boolean;
  /** The named page of the book on which the section stands; empty where that is the page of what it stands in. */
  readonly page: string;
  /** Whether the children of the node follow here. */
  readonly children: boolean;
  readonly contents: boolean;
}

export type RenderTable = (view: TableView) => Html;

/** How what stands in sections becomes HTML, which differs between book and site. */
export interface Rendering {
  /** Whether tables may run over pages. */
  readonly paged: boolean;
  readonly renderTable: RenderTable;
  readonly reference: RenderReference;
  readonly mark: MarkSource;
  /** Gives a table of the prose an address and files, by the ids of its section and of what that belongs to. */
  readonly writtenTable?: (
    table: WrittenTable,
    section: string,
    owner: string,
  ) => { readonly id: string; readonly downloads: Html };
  /** Told where each section comes from. */
  readonly onSection?: (section: DocumentSection) => void;
  /** Where names in tables lead, where there are pages for what they name. */
  readonly factPage?: FactPage | undefined;
}

/** What the sections of one node or part are written with. */
interface Writing extends Rendering {
  readonly computed: ComputedPlan;
  readonly owner: string;
  /** The level of the HTML heading of its outermost sections. */
  readonly depth: number;
}

/** Writes the sections of a node or part; `depth` is the level of the HTML headings of the outermost. */
export function sectionViews(
  sections: readonly DocumentSection[],
  depth: number,
  owner: string,
  computed: ComputedPlan,
  rendering: Rendering,
): readonly SectionView[] {
  return sections.map((section) => viewOf(section, { ...rendering, computed, owner, depth }));
}

function viewOf(document: DocumentSection, writing: Writing): SectionView {
  const { section, id, depth, mark, heading } = document;
  const { definition } = section;
  writing.onSection?.(document);
  return {
    id,
    depth: Math.min(writing.depth + depth, 6),
    marker: mark,
    heading,
    body: blocksHtml(document.blocks, contextFor(id, writing)),
    sections: document.sections.map((inner) => viewOf(inner, writing)),
    pageBreak: definition.pageBreak,
    page: '',
    children: definition.children,
    contents: definition.contents,
  };
}

/** The widths of charts: that of the page, and on the site that of a phone, so that letters are never too small. */
const wide = { name: 'wide', width: textWidth.units };
const narrow = { name: 'narrow', width: 330 };

function contextFor(section: string, writing: Writing): BlockContext {
  const { reference, mark, writtenTable: offer, owner, paged } = writing;
  return {
    reference,
    mark,
    widths: paged ? [wide] : [wide, narrow],
    multipliers: writing.computed.plan.form.multipliers,
    image: (path) => (paged ? path : `../${path}`),
    table: (table) => tableHtml(table, writing),
    signs: paged ? undefined : new Set(),
    writtenTable: offer && ((table) => offer(table, section, owner)),
  };
}

function tableHtml({ table, title, caption, unit }: DocumentTable, writing: Writing): Html {
  const { computed, renderTable, paged, factPage } = writing;
  return renderTable(
    tableView(
      { ...table, title },
      {
        caption: caption === undefined ? '' : framedHtml(caption, (text) => text),
        unit,
        downloads: paged ? [] : tableDownloads(table),
        continued: paged ? labelOf(computed.plan.form, 'continued', computed.words) : undefined,
        computedNote: paged ? '' : labelOf(computed.plan.form, 'computed', computed.words),
        pages: { factPage },
      },
    ),
  );
}

/** The files of a table, seen from pages one folder below the site's. */
export function tableDownloads(table: ComputedTable): readonly DownloadView[] {
  return csvAndJson(`../${tablePath(table)}`, table.title);
}
