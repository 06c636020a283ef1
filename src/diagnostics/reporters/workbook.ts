import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type CellObject, type Row } from 'write-excel-file/node';
import { type Language, type Report, reportMark } from './report.ts';
import { requestWords } from './request-words.ts';
import { type Request, type RequestList, requestLists } from './requests.ts';
import { visibleLines } from './visible.ts';
import { severityWords } from './words.ts';

/** Excel takes no more characters in a cell. */
const longestCell = 32_767;
const sheetFont = { fontFamily: '맑은 고딕', fontSize: 10 };

const columns = [
  ['number', 6],
  ['edition', 12],
  ['department', 18],
  ['severity', 10],
  ['place', 34],
  ['cell', 9],
  ['message', 44],
  ['help', 44],
  ['result', 28],
  ['source', 40],
  ['code', 26],
] as const;
type ColumnName = (typeof columns)[number][0];

/** The requests to all departments as an Excel workbook of one sheet. The same report gives the same bytes. */
export async function requestWorkbook(report: Report, language: Language): Promise<Uint8Array> {
  const words = requestWords[language];
  const rows = requestLists(report, language).flatMap((list) =>
    list.requests.map((request) => row(request, list, language)),
  );
  const widths = columns.map(([, width]) => width);
  return listWorkbook({ name: words.title, head: headRows(language), rows, widths });
}

/** A list on one sheet: the rows that stay in sight, those below them, and how wide its columns are, in characters. */
export interface ListSheet {
  readonly name: string;
  readonly head: Row[];
  readonly rows: Row[];
  readonly widths: readonly number[];
}

/** A list as an Excel workbook of one sheet, as all reports write it. The same list gives the same bytes. */
export async function listWorkbook({ name, head, rows, widths }: ListSheet): Promise<Uint8Array> {
  const sheet = {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: head.length,
    orientation: 'landscape',
  } as const;
  return withoutDates(await writeWorkbook([...head, ...rows], sheet, sheetFont).toBuffer());
}

/** The title, where dates are to be filled in by hand, and the headers. */
function headRows(language: Language): Row[] {
  const words = requestWords[language];
  const dates = `${words.asked}:                    ${words.due}:`;
  const whole = { columnSpan: columns.length } as const;
  return [
    [{ ...text(words.title), ...whole, fontWeight: 'bold', fontSize: 14 }],
    [{ ...text(dates), ...whole }],
    columns.map(([name]) => ({ ...headerCell(words[name]), align: 'center' })),
  ];
}

function row(request: Request, list: RequestList, language: Language): Row {
  const values: Readonly<Record<Exclude<ColumnName, 'number'>, string>> = {
    edition: list.edition,
    department: list.department,
    severity: severityWords[request.severity][language],
    place: [request.bookPlace, sharedText(request, language)].filter((part) => part !== '').join('\n'),
    cell: request.cell,
    message: [request.message, ...request.related].join('\n'),
    help: request.help,
    result: '',
    source: request.source,
    code: request.code,
  };
  return columns.map(([name]) =>
    name === 'number' ? { ...framedCell(''), value: request.number, type: Number } : framedCell(values[name]),
  );
}

/** Who else was asked for the same, or ''. */
function sharedText({ shared }: Request, language: Language): string {
  return shared.length === 0 ? '' : `${requestWords[language].shared}: ${shared.join(', ')}`;
}

/** The header of a column. */
export function headerCell(value: string): CellObject {
  return { ...framedCell(value), fontWeight: 'bold', backgroundColor: '#EEF1F5' };
}

/** A cell of text in a frame, wrapped and at the top. */
export function framedCell(value: string): CellObject {
  return { ...text(value), wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#767676' };
}

/**
 * A cell of text, whatever it looks like: no formula, no number, nothing that Excel would take for a code. The
 * library leaves out what XML forbids.
 */
function text(value: string): CellObject {
  const safe = visibleLines(value, '').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return { value: safe.slice(0, longestCell), type: String };
}

/** The library stamps the parts of a workbook with the time of writing; the first day of ZIP stands for none. They say whose they are. */
function withoutDates(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: new Date(1980, 0, 1), comment: reportMark });
}
