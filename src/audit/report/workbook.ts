import type { Row } from 'write-excel-file/node';
import type { Language } from '../../diagnostics/reporters/report.ts';
import { framedCell, headerCell, listWorkbook } from '../../diagnostics/reporters/workbook.ts';
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

const headers: Readonly<Record<Language, readonly string[]>> = {
  ko: ['번호', '확실함', '종류', '과제', '부서', '무엇이 어긋나는가', '적힌 것', '자리', '조치'],
  en: ['No.', 'Confidence', 'Kind', 'Task', 'Department', 'What contradicts what', 'Readings', 'Places', 'Done'],
};
const widths = [6, 10, 22, 10, 18, 60, 50, 24, 24];

/** The findings as an Excel workbook of one sheet. The same report gives the same bytes. */
export async function auditWorkbook(report: AuditReport, language: Language): Promise<Uint8Array> {
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
    return [{ ...framedCell(''), value: index + 1, type: Number }, ...values.map(framedCell)];
  });
  const name = { ko: '원문 대조', en: 'Audit' }[language];
  return listWorkbook({ name, head: [headers[language].map(headerCell)], rows, widths });
}
