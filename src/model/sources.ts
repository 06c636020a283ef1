import type { Place } from '../diagnostics/place.ts';
import type { Acceptances } from './acceptance.ts';
import type { Form, Level, Part } from './form.ts';
import type { Grid } from './grid.ts';
import type { Images } from './image.ts';
import type { FrontMatter, Manifest } from './manifest.ts';
import type { OpenPoint } from './open-point.ts';
import type { DataRecord } from './record.ts';
import type { Prose } from './rich.ts';
import type { Unread } from './unread.ts';

/** A section as written: its heading, where it stands and what is below it. */
export interface SourceSection {
  readonly heading: string;
  /** How many marks stand before the heading: two begin a section, three one within it. */
  readonly depth: number;
  readonly place: Place;
  readonly prose: Prose;
  readonly sections: readonly SourceSection[];
}

/** The body of a Markdown file. */
export interface SourceDocument {
  readonly file: string;
  /** What stands before the first heading: a section of depth 0 without words. */
  readonly lead?: SourceSection | undefined;
  readonly sections: readonly SourceSection[];
  readonly end: Place;
  /** Whether the file could not be read, which has been reported. */
  readonly unread?: boolean;
}

/** The file of a node. */
export interface SourceNode {
  readonly id: string;
  readonly level: Level;
  readonly frontMatter: FrontMatter;
  /** What the front matter says of the fields of the level, as written. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Whether the front matter could not be read in full, which has been reported. */
  readonly broken: boolean;
  /** Whether nobody knows what the node lists below itself. */
  readonly isListLost: boolean;
  /** Where a value of the front matter stands. */
  readonly placeAt: (path: readonly PropertyKey[]) => Place;
  readonly document: SourceDocument;
}

/** The file of a chapter. */
export interface SourceChapter {
  readonly part: Part;
  readonly document: SourceDocument;
}

/** Where what a form says stands, the value at a path or a key of the map there, and whether nothing is wrong with it. */
export interface FormSource {
  readonly placeAt: (path: readonly PropertyKey[]) => Place;
  readonly placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  readonly isSound: boolean;
}

/** Everything that was read for one edition, typed and located, nothing yet related. */
export interface EditionSources {
  readonly edition: string;
  readonly form: Form;
  readonly formSource: FormSource;
  readonly manifest: Manifest;
  readonly manifestPlaceAt: (path: readonly PropertyKey[]) => Place;
  /** The keys of the manifest that could not be read, which has been reported: their values are makeshift. */
  readonly manifestBroken: ReadonlySet<string>;
  readonly nodes: readonly SourceNode[];
  /** Levels whose folder could not be read: any node may be in it. */
  readonly unreadableLevels: ReadonlySet<Level>;
  readonly chapters: readonly SourceChapter[];
  /** Records by kind, in the order of the file. */
  readonly records: ReadonlyMap<string, readonly DataRecord[]>;
  /** Tables that are typed as they are, by id. */
  readonly grids: ReadonlyMap<string, Grid>;
  readonly images: Images;
  /** Kinds of whose file something could not be read: reported once and not at every use. */
  readonly unread: Unread;
  /** Warnings that somebody answers for. They are no part of the plan and never published. */
  readonly acceptances: Acceptances;
  /** What was carried over from the edition before and is still to be done. */
  readonly openPoints: readonly OpenPoint[];
}
