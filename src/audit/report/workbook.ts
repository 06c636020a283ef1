import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type CellObject, type Row } from 'write-excel-file/node';
import { type Language, reportMark } from '../../diagnostics/reporters/report.ts';
import { visibleLines } from '../../diagnostics/reporters/visible.ts';
import {
  type AuditReport,
  confidenceWords,
  departmentsOf,
  kindName,
  messageOf,
  placesOf,
  placeText,
  shownCode,
} from './told.ts';

/** Excel takes no more characters in a cell. */
const longestCell = 32_767;

const headers: Readonly<Record<Language, readonly string[]>> = {
  ko: ['번호', '확실함', '종류', '과제', '부서', '무엇이 어긋나는가', '적힌 것', '자리', '조치'],
  en: ['No.', 'Confidence', 'Kind', 'Task', 'Department', 'What contradicts what', 'Readings', 'Places', 'Done'],
};
const widths = [6, 10, 22, 10, 18, 60, 50, 24, 24];

/** The findings as an Excel workbook of one sheet. The same report gives the same bytes. */
export async function auditWorkbook(report: AuditReport, language: Language): Promise<Uint8Array> {
  const head: Row = headers[language].map((text) => ({
    ...framed(text),
    fontWeight: 'bold',
    backgroundColor: '#EEF1F5',
  }));
  const rows = report.findings.map((finding, index): Row => {
    const values = [
      confidenceWords[finding.confidence][language],
      kindName(finding.kind, language),
      finding.code === undefined ? '' : shownCode(finding.code),
      departmentsOf(finding, report).join(', '),
      messageOf(finding, language),
      finding.readings.map(({ text }) => text).join('\n'),
      placesOf(finding)
        .map((place) => placeText(place, language))
        .join('\n'),
      '',
    ];
    return [{ ...framed(''), value: index + 1, type: Number }, ...values.map(framed)];
  });
  const written = await writeWorkbook(
    [head, ...rows],
    {
      sheet: { ko: '원문 대조', en: 'Audit' }[language],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: '맑은 고딕', fontSize: 10 },
  ).toBuffer();
  return zipSync(unzipSync(written), { mtime: new Date(1980, 0, 1), comment: reportMark });
}

/** A cell of text, whatever it looks like. */
function framed(value: string): CellObject {
  const safe = visibleLines(value, '').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return {
    value: safe.slice(0, longestCell),
    type: String,
    wrap: true,
    alignVertical: 'top',
    borderStyle: 'thin',
    borderColor: '#767676',
  };
}
