import type { FactId } from '../../../model/fact.ts';
import { readPage, type ShownFact } from '../../../model/finished-page.ts';
import { attributesText } from '../../../model/markup.ts';
import type { Plan } from '../../../model/plan.ts';
import { allCells } from '../../../model/record.ts';
import type { Render } from '../../templates/render.ts';
import type { SitePage } from '../frame/context.ts';
import { anchorOf, firstPlaces, idFor, inserted, type Piece } from './shown-facts.ts';

/** Where a fact stands in the sources, as people find it there. */
interface FactLocation {
  readonly file: string;
  /** The row of a table as Excel numbers it, or the line of a text. */
  readonly row: string;
  /** The header of a column, its number in a table typed as it is, or the character of the line. */
  readonly column: string;
}

/**
 * The pages of the site for those who keep its sources: every fact says where it was written, when pointed at and in
 * a list below the page. They are never hosted.
 */
export function pagesWithSources(pages: readonly SitePage[], plan: Plan, render: Render): readonly SitePage[] {
  const locations = locationsOf(plan);
  return pages.map((page) => {
    const { facts: shown, frame } = readPage(page.html);
    const facts = firstPlaces(shown).flatMap((place) => {
      const found = locations(place.fact);
      return found ? [{ fact: place.fact, value: place.value, href: `#${anchorOf(place)}`, ...found }] : [];
    });
    const list = facts.length === 0 ? '' : render('pages/fact-sources', { facts });
    const notice = render('pages/internal-notice', { hasFacts: facts.length > 0 });
    const robots = page.html.includes(unlisted) ? '' : `${unlisted}\n`;
    const pieces = [
      ...pieceAt(frame.title, robots),
      ...pieceAt(frame.headingEnd, `\n${notice}`),
      ...pieceAt(frame.mainEnd, list),
      ...marks(shown, locations),
    ];
    return { ...page, html: inserted(page.html, pieces) };
  });
}

/** Search engines are not to list the page, should it ever lie where they come. */
const unlisted = '<meta name="robots" content="noindex">';

function pieceAt(at: number | undefined, text: string): readonly Piece[] {
  return at === undefined ? [] : [{ at, text }];
}

/** Every fact has its place on the page, and says where it was written when pointed at. */
function marks(shown: readonly ShownFact[], locations: Locations): readonly Piece[] {
  const first = new Set(firstPlaces(shown));
  return shown.flatMap((place) => {
    const found = locations(place.fact);
    const title = attributesText({ title: found && `${found.file} ${found.row}:${found.column}` });
    return [...(first.has(place) ? idFor(place) : []), { at: place.end, text: title }];
  });
}

type Locations = (fact: FactId) => FactLocation | undefined;

function locationsOf(plan: Plan): Locations {
  const cells = new Map<FactId, FactLocation>();
  for (const record of [...plan.records.values()].flat())
    for (const { fact, place, header } of allCells(record))
      cells.set(fact, { file: place.file, row: String(record.row), column: header });
  for (const { file, rows } of plan.grids.values())
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        if ('fact' in cell) cells.set(cell.fact, { file, row: String(at + 1), column: String(column + 1) });
      });
    });
  return (fact) => {
    const place = plan.sources.get(fact)?.place;
    const line = place && { file: place.file, row: String(place.start.line), column: String(place.start.column) };
    return cells.get(fact) ?? line;
  };
}
