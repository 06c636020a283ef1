/** A picture of an edition: what is published of it, and how large it is. */
export interface ImageFile {
  /** Where it lies among the sources. */
  readonly file: string;
  /** The path by which book and site load it, named by its content. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its pixels; of a drawing, its own units. */
  readonly width: number;
  readonly height: number;
  /** Whether it is drawn and not made of pixels. */
  readonly isDrawn: boolean;
}

/** The pictures of an edition by the name that prose has for them; undefined stands for one that cannot be used, which was told. */
export type Images = ReadonlyMap<string, ImageFile | undefined>;

/** The folder of pictures below an edition's content, and below the site and the book that show them. */
export const imageFolder = 'images';

/** How wide the text of a page is, in millimetres and in the units of style sheets. */
export const textWidth = { millimetres: 170, units: 642 };

/** The dots that an inch of print needs, so that nobody sees them. */
export const leastDots = 200;

/** The media types of pictures by the endings of their names. */
export const imageTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The ending of a name, in small letters and without its dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** How many dots an inch of print has where a picture takes a share of the width of the text. */
export function dotsPerInch({ width }: ImageFile, share: number): number {
  return width / ((textWidth.millimetres / 25.4) * share);
}
