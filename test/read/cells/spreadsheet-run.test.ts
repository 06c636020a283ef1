import { expect, test } from 'vitest';
import { spreadsheetProblem } from '../../../src/read/cells/spreadsheet.ts';

/** What a spreadsheet would run is refused, and prose that only looks like it is not. */

test.each([
  '=1+1',
  '=SUM(A1:A3)',
  '= SUM(A1)',
  '=A1',
  '=$A$1*2',
  "=cmd|'/c calc'!A0",
  "+cmd|'/c calc'!A0",
  "-cmd|'/c calc'!A0",
  "@cmd|'/c calc'!A0",
  '@SUM(1,2)',
  '+SUM(A1)',
  '-SUM(A1)',
  '=@SUM(A1)',
  '=HYPERLINK("http://example.org")',
  '+A1+B1',
  '=Sheet1!A1',
  '={1,2}',
  '\t=1+1',
])('%j is refused', (text) => {
  expect(spreadsheetProblem(text, 'text')?.code).toBe('csv/formula');
});

test.each([
  '- 첫째',
  '- AI(인공지능) 활용',
  '-B2B 확대',
  '+1%p 상향',
  '+ 10% 증가',
  '= 지원금 / 매출액',
  '△1.3',
  '@ 표시는 담당',
  '-',
  '-3.5',
  '+G7 정상회의',
])('%j is text', (text) => {
  expect(spreadsheetProblem(text, 'text')).toBeUndefined();
});
