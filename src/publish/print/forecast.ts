import type { PageLimits } from '../../model/form.ts';
import { layOutInColumns, runsInColumns, type Spacing } from '../in-page/columns-script.ts';
import { fitSpacing } from './fit-spacing.ts';
import { type DocumentToPrint, inPreparedPage } from './opened.ts';

/**
 * The type area that the style of the book gives its pages: A4 without its margins, which the print rounds up to whole
 * pixels, and those of its body.
 */
const typeArea = { width: 'calc(round(up, 170mm, 1px) - 0.6mm)', height: 'round(up, 250mm, 1px)' };

/**
 * How closely the runs of pages of a book are set so that none ends on a page that is nearly empty, as far as the form
 * allows; undefined where it asks for nothing. The book is laid out in a page of its own, in columns instead of pages:
 * the spacing hangs on the document alone, without its page numbers.
 */
export async function forecastSpacing(document: DocumentToPrint, { fit }: PageLimits): Promise<Spacing | undefined> {
  if (fit === undefined) return undefined;
  return inPreparedPage(document, { numbers: new Map(), whole: new Set() }, async ({ page }) => {
    await layOutInColumns(page, typeArea);
    return fitSpacing((spacing, lower) => runsInColumns(page, spacing, lower), fit);
  });
}
