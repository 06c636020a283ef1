import type { Place } from '../../diagnostics/place.ts';
import type { ComputedChart } from '../../model/chart.ts';
import type { Part } from '../../model/form.ts';
import type { ImageFile } from '../../model/image.ts';
import type { PlanNode, PlanSection } from '../../model/plan.ts';
import type { Chart, Image, Line } from '../../model/rich.ts';
import type { ComputedTable } from '../../model/table.ts';
import type { TitleLine } from '../../model/title-lines.ts';

/**
 * The book as a tree, decided once and free of any output format: headings with their marks, prose with its bullets and
 * notes, captions with their numbers, tables, charts. Book, site and plain text are written from it.
 */
export interface BookDocument {
  readonly parts: readonly DocumentPart[];
}

/** What is put around a name, such as `< 표 3-2. ` and ` >` around the title of a table. */
export interface Framed<T> {
  readonly before: string;
  readonly inner: T;
  readonly after: string;
}

export interface DocumentPart {
  readonly definition: Part;
  /** The id under which contents and references lead to it. */
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  /** Where its first section is written; nowhere, if all of it is computed. */
  readonly place: Place | undefined;
  readonly sections: readonly DocumentSection[];
  readonly nodes: readonly DocumentNode[];
  /** Of a part that is a list. */
  readonly lines: readonly ListedLine[];
  /** Of the cover and the imprint. */
  readonly titleLines: readonly TitleLine[];
}

/** A line of a list such as the 목차: what it leads to, and how deep it stands. */
export interface ListedLine {
  readonly target: string;
  readonly depth: number;
  readonly label: string;
  readonly title: string;
}

export interface DocumentNode {
  readonly node: PlanNode;
  /** The id under which contents lead to it: its own where it stands first. */
  readonly id: string;
  readonly heading: NodeHeading;
  readonly place: Place | undefined;
  readonly sections: readonly DocumentSection[];
  readonly children: readonly DocumentNode[];
}

/** The heading of a node by the form: a label above the title, or one line around it. */
export interface NodeHeading {
  readonly label: string;
  readonly title: Framed<PlanNode>;
}

export interface DocumentSection {
  readonly section: PlanSection;
  /** The node that it belongs to where it stands in a chapter and nowhere else. */
  readonly of?: PlanNode;
  readonly id: string;
  /** How deep it stands in what it belongs to: 0 right below the title of that. */
  readonly depth: number;
  readonly mark: string;
  readonly heading: string;
  readonly place: Place | undefined;
  readonly blocks: readonly DocumentBlock[];
  readonly sections: readonly DocumentSection[];
}

/** A note at the foot of a block, with the sign by which the block refers to it. */
export interface BlockNote {
  readonly id: string;
  readonly label: string;
  /** Its place among the notes of its section, from 1. */
  readonly number: number;
  readonly sign: string;
  readonly line: Line;
  readonly place: Place;
}

/** What has notes at its foot. */
interface Noted {
  readonly notes: readonly BlockNote[];
  readonly place: Place;
}

export interface DocumentItem extends Noted {
  readonly mark: string;
  readonly line: Line;
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentList {
  readonly type: 'list';
  readonly depth: number;
  readonly items: readonly DocumentItem[];
}

export interface DocumentParagraph extends Noted {
  readonly type: 'paragraph';
  readonly line: Line;
  /** Whether it is set as a remark, as one that begins with ※ is. */
  readonly isRemark: boolean;
}

export interface DocumentBox extends Noted {
  readonly type: 'box';
  readonly title: Line;
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentSteps extends Noted {
  readonly type: 'steps';
  readonly items: readonly Line[];
}

/** What has a title as figures have one. */
export interface Captioned extends Noted {
  /** The id by which it is referred to, where it is numbered. */
  readonly id: string | undefined;
  /** Undefined without a title. */
  readonly caption: Framed<Line> | undefined;
}

export interface DocumentChart extends Captioned {
  readonly type: 'chart';
  readonly chart: Chart;
}

/** A chart of values, with the table of them where that stands nowhere else. */
export interface DocumentDataChart extends Captioned {
  readonly type: 'data-chart';
  readonly chart: ComputedChart;
  /** How many stand beside each other. */
  readonly beside: number;
  /** Such as `(단위 : 억원)`; empty without one. */
  readonly unit: string;
  readonly table: DocumentTable | undefined;
}

export interface DocumentImage extends Captioned {
  readonly type: 'image';
  readonly image: Image;
  readonly file: ImageFile;
}

/** A table that prose writes out. */
export interface WrittenTable extends Noted {
  readonly type: 'written-table';
  readonly header: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

export interface DocumentTable {
  readonly type: 'table';
  readonly table: ComputedTable;
  /** Its title after its number. */
  readonly title: string;
  readonly caption: Framed<string> | undefined;
  /** Such as `(단위 : 억원)`; empty without one. */
  readonly unit: string;
}

export type DocumentBlock =
  | DocumentParagraph
  | DocumentList
  | DocumentBox
  | DocumentSteps
  | DocumentChart
  | DocumentDataChart
  | DocumentImage
  | WrittenTable
  | DocumentTable;
