import { basename } from 'node:path';
import { collect } from '../diagnostics/collect.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { type FactId, factId } from '../model/fact.ts';
import type { Form, RecordKind } from '../model/form.ts';
import type { Grid, GridCell } from '../model/grid.ts';
import { isId } from '../model/identifier.ts';
import type { DataRecord } from '../model/record.ts';
import { mayHold } from '../model/unread.ts';
import { type FigureReading, parseFigure } from './cells/figure.ts';
import { spreadsheetProblem } from './cells/spreadsheet.ts';
import { type CsvCell, readCsv } from './csv.ts';
import type { EditionData } from './data.ts';
import { emptyColumnsOf } from './empty-columns.ts';
import { locate, meantPaths, strayFiles, told } from './file-names.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { isAlmostSign, signFault, signOf, unjoinedCells } from './grid-signs.ts';
import { readCellLines } from './markdown/inlines.ts';

/**
 * Reads the tables that are typed as they are, one CSV file for each record of a kind that declares a
 * grid. Diagnostics: file/missing, file/unknown, csv/grid-sign, those of CSV and of inline Markdown.
 */
export function readGrids(
  files: SourceFiles,
  edition: string,
  form: Form,
  { records, unread }: EditionData,
): Outcome<ReadonlyMap<string, Grid>> {
  const diagnostics: Diagnostic[] = [];
  const grids = new Map<string, Grid>();
  for (const kind of form.records) {
    if (!kind.grid) continue;
    const { path: folder, diagnostics: found } = locate(files, `data/${edition}/${kind.grid.folder}`);
    const refused = files.examineFolder(folder);
    diagnostics.push(...found, ...refused);
    const described = refused.length > 0 ? [] : (records.get(kind.id) ?? []);
    const isExpected = (name: string): boolean => mayHold(unread, kind.id, name.replace(/\.csv$/i, ''));
    const expected = described.map(({ id }) => `${id}.csv`);
    const strays = strayFiles(files, folder, expected).filter(({ path }) => !isExpected(basename(path)));
    diagnostics.push(...told(strays));
    const meant = meantPaths(strays);
    for (const record of described.filter(({ id }) => isId(id))) {
      const read = readGrid(files, `${folder}/${record.id}.csv`, { form, kind, record, meant });
      collect(diagnostics, read.diagnostics);
      if (read.value) grids.set(record.id, read.value);
    }
  }
  return { value: grids, diagnostics };
}

/** The folders of grids below an edition's data. */
export function gridFolders(form: Form): readonly string[] {
  return form.records.flatMap((kind) => kind.grid?.folder ?? []);
}

/** What a grid is described by. */
interface Described {
  readonly form: Form;
  readonly kind: RecordKind;
  readonly record: DataRecord;
  /** The paths that stray files were probably meant to have. */
  readonly meant: ReadonlySet<string>;
}

function readGrid(
  files: SourceFiles,
  path: string,
  { form, kind, record, meant }: Described,
): Outcome<Grid | undefined> {
  const { id, place } = record;
  const unit = record.cells.get(kind.grid?.unit ?? '')?.raw.trim() || undefined;
  const located = locate(files, path);
  if (!located.found && meant.has(path)) return { value: undefined, diagnostics: [] };
  if (!located.found) {
    const related = [{ place, note: 'declared-here' as const }];
    return {
      value: undefined,
      diagnostics: [diagnose('file/missing', startOfFile(path), { path, what: kind.label, use: 'grid' }, { related })],
    };
  }
  const text = readFilled(files, located.path, 'grid');
  const found = [...located.diagnostics, ...text.diagnostics];
  if (!text.value) return { value: undefined, diagnostics: found };
  const table = readCsv(text.value);
  const diagnostics: Diagnostic[] = [...found, ...table.diagnostics, ...emptyColumnsOf(table.value)];
  const rows = [table.value.header, ...table.value.rows].flatMap((row) => (row ? [row] : []));
  const width = rows[0]?.cells.length ?? 0;
  const cells = rows.map((row, index) => {
    if (row.cells.length !== width && !row.broken)
      diagnostics.push(diagnose('csv/cell-count', row.place, { expected: width, found: row.cells.length }));
    return row.cells.map((cell, column) =>
      readGridCell(cell, factId(kind.id, id, String(index + 1), String(column + 1)), { form, unit }, diagnostics),
    );
  });
  const isEven = rows.every((row) => row.cells.length === width);
  const headRows = Number(record.cells.get(kind.grid?.headRows ?? '')?.raw.trim());
  if (isEven) diagnostics.push(...unjoinedCells(cells, headRows));
  return { value: { kind: kind.id, id, file: located.path, rows: cells }, diagnostics };
}

/** By what the numbers of a grid are read. */
interface Sizes {
  readonly form: Form;
  readonly unit: string | undefined;
}

function readGridCell(cell: CsvCell, fact: FactId, { form, unit }: Sizes, diagnostics: Diagnostic[]): GridCell {
  const typed = cell.value.trim();
  const { place } = cell;
  const sign = signOf(typed);
  if (sign?.type === 'merged') return { ...sign, place };
  if (sign) return { ...sign, fact, raw: cell.value, place };
  if (isAlmostSign(typed)) diagnostics.push(signFault(cell, typed, 'unknown'));
  const spoilt = spreadsheetProblem(cell.value, 'text');
  if (spoilt)
    diagnostics.push(diagnose(spoilt.code, cell.locate(spoilt.range.start, spoilt.range.end), spoilt.parameters));
  const read = readCellLines({ text: cell.value, locate: cell.locate });
  diagnostics.push(...read.diagnostics);
  const { multipliers, statuses } = form;
  const figure = parseFigure(typed.replace(noteAtEnd, ''), statuses, {
    multipliers,
    unit,
    provisional: form.dates.tentative,
  });
  const isAwaited = cell.doubtful || spoilt !== undefined;
  return { type: 'content', fact, raw: cell.value, place, lines: read.lines, ...whatIs(figure), isAwaited };
}

/** What is said of a number is no part of it. */
const noteAtEnd = /:note\[[^\]]*\]$/u;

/** The figure of a cell, or why a sum cannot take it in; a text is no number even where it is quoted as one. */
function whatIs({
  value,
  hint,
  problems,
}: FigureReading): Pick<Extract<GridCell, { type: 'content' }>, 'figure' | 'hint'> {
  if (value?.kind === 'text') return { figure: value, hint: 'text' };
  return { figure: value, hint: hint ?? (problems.length > 0 ? 'text' : undefined) };
}
