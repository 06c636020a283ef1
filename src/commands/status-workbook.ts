import type { Language } from '../diagnostics/reporters/report.ts';
import { framedCell, headerCell, listWorkbook } from '../diagnostics/reporters/workbook.ts';
import type { EditionProgress, NodeProgress } from './progress.ts';
import { statusWords } from './status-words.ts';

/** How far editions are, as a workbook of one sheet, one node a row. The same progress gives the same bytes. */
export async function statusWorkbook(editions: readonly EditionProgress[], language: Language): Promise<Uint8Array> {
  const words = statusWords[language];
  const headers = [
    words.edition,
    words.node,
    words.departments,
    words.sections,
    words.rows,
    words.open,
    words.errors,
    words.warnings,
    words.answered,
    words.by,
  ];
  const rows = editions.flatMap(({ edition, nodes }) =>
    nodes.map((node) => [edition, ...cellsOf(node)].map(framedCell)),
  );
  const widths = [14, 48, 20, 12, 10, 14, 12, 12, 14, 24];
  return listWorkbook({ name: words.title, head: [headers.map(headerCell)], rows, widths });
}

function cellsOf(node: NodeProgress): readonly string[] {
  const { title, departments, written, sections, rows, open, errors, warnings, answered, asked, by } = node;
  const counts = [rows, open, errors, warnings].map(String);
  return [title, departments.join(', '), `${written}/${sections}`, ...counts, `${answered}/${asked}`, by.join(', ')];
}
