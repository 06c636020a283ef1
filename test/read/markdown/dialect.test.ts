import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { addressLength } from '../../../src/read/markdown/dialect/addresses.ts';
import { parseCellLine, parseDocument } from '../../../src/read/markdown/parser.ts';

/** The tree in short: `list(item(text…))`. */
function outline(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map(outline).join('') : '';
  const names: Partial<Record<Nodes['type'], string>> = { emphasis: 'i', strong: 'b', listItem: 'item', link: 'a' };
  return node.type === 'root' || node.type === 'paragraph' ? inner : `<${names[node.type] ?? node.type}>${inner}</>`;
}

const inProse = (text: string): string => outline(parseDocument(text));
const inCell = (text: string): string => outline(parseCellLine(text));

describe.each([
  ['prose', inProse],
  ['a cell', inCell],
])('in %s', (_, read) => {
  test.each([
    ['multiplication behind a bracket', '(A/B)*100, C*D'],
    ['multiplication of digits', '2*3*4, 3 * 4 * 5, 10*(2+3)*4'],
    ['multiplication of words', '건수*단가, 인원*시간'],
    ['multiplication after a space on one side', '(비율) *100, 건수*단가'],
    ['a power', '2**3**4'],
    ['marks of notes', '통계청*, 자체조사*'],
    ['double marks of notes', '자료** 참고, 통계** 참고'],
    ['marks of notes before particles', '통계청**과 자체조사**는'],
    ['a note that begins with an asterisk', '* 조사 결과 * 참고'],
    ['names with underscores', 'snake_case_name, file_name_x'],
    ['words between underscores', '__밑줄__은 _가_ 나'],
    ['a name of a character in HTML', '&nbsp; &#35; &lt;'],
    ['backquotes before years', '`19~`23년'],
    ['a single tilde', '1~3월, 5~7%'],
    ['words in angle brackets', '<개정 2024> < 참고 > <표>'],
    ['a colon within a word', 'key:value 쌍, ratio:b[1], a:b{c}'],
    ['an escaped asterisk', '\\*가\\*'],
  ])('%s stays text', (__, text) => {
    expect(read(text)).toBe(text.replaceAll(/\\(?=\*)/g, ''));
  });

  test.each([
    ['italics', '예비 *실습 위주*의 과정', '예비 <i>실습 위주</>의 과정'],
    ['bold', '**(교육)** 예비 **창업자**는', '<b>(교육)</> 예비 <b>창업자</>는'],
    ['bold that begins with a mark', "**~'31년** (**…**)", "<b>~'31년</> (<b>…</>)"],
    ['bold around a product', '**건수*단가**', '<b>건수*단가</>'],
    ['italics within bold', '**가 *나* 다**', '<b>가 <i>나</> 다</>'],
    ['both at once', '***가***나', '<i><b>가</></>나'],
  ])('%s is read', (__, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['a particle', 'https://www.mss.go.kr에서 확인', '<a>https://www.mss.go.kr</>에서 확인'],
    ['a bracket of Korean', '「https://a.kr/b」', '「<a>https://a.kr/b</>」'],
    ['a bracket that was not opened within', '(https://a.kr/x_(y))', '(<a>https://a.kr/x_(y)</>)'],
    ['a mark of the sentence', 'https://a.kr/b.html?', '<a>https://a.kr/b.html</>?'],
    ['a comma of Korean', 'www.a.kr、b', '<a>www.a.kr</>、b'],
    ['another address', 'https://a.kr,https://b.kr', '<a>https://a.kr</>,<a>https://b.kr</>'],
    ['an address without a scheme', 'www.a.kr,www.b.kr', '<a>www.a.kr</>,<a>www.b.kr</>'],
    [
      'a sign that no host holds',
      'https://a.kr=공식, https://b.kr&가',
      '<a>https://a.kr</>=공식, <a>https://b.kr</>&가',
    ],
    ['a hyphen behind a host', 'https://a.kr-안내', '<a>https://a.kr</>-안내'],
    ['a bracket that is not closed within', 'https://a.kr/b(문의)', '<a>https://a.kr/b</>(문의)'],
    ['letters in such a bracket', 'https://a.kr/b(call센터)', '<a>https://a.kr/b</>(call센터)'],
    ['the apostrophe of a year', "https://a.kr/b'31년", "<a>https://a.kr/b</>'31년"],
    ['an apostrophe behind the host', "www.a.kr'에서", "<a>www.a.kr</>'에서"],
    ['a year behind a value', "https://a.kr/?b='31.3월", "<a>https://a.kr/?b=</>'31.3월"],
    ['a particle behind mail', 'a_b@c.go.kr로', '<a>a_b@c.go.kr</>로'],
  ])('an address ends before %s', (__, text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a list', () => {
  test.each([
    ['a date', '2031. 3. 5. 시행된 법'],
    ['a date in January', '1. 5. 시행된 법'],
    ['a number that neither begins nor goes on', '4. 19 혁명'],
    ['zero', '0. 영'],
    ['a number with a bracket', '1) 항목'],
    ['a plus sign', '+ 10% 증가'],
    ['an asterisk', '* 항목'],
  ])('does not begin with %s', (_, text) => {
    expect(inProse(text)).toBe(text);
  });

  test.each([
    ['a number', '- 3. 1운동', '3. 1운동'],
    ['the number 1', '- 1. 항목', '1. 항목'],
    ['a plus sign', '- + 10% 증가', '+ 10% 증가'],
    ['a hyphen', '- - 항목', '- 항목'],
  ])('does not begin in the line of an item with %s', (_, text, expected) => {
    expect(inProse(text)).toBe(`<list><item>${expected}</></>`);
  });

  test('of numbers goes on after other text', () => {
    expect(inProse('1. 가\n\n글\n\n2. 나')).toBe('<list><item>가</></>글<list><item>나</></>');
  });

  test('does not begin in a cell', () => {
    expect(['- 가', '1. 가', '+ 가'].map(inCell)).toEqual(['- 가', '1. 가', '+ 가']);
  });
});

const pieces = fc.constantFrom('*', '**', ' ', '가', '(', ')', 'A', '1', ',', '·', '의', '\\*', '_', '「', '」');

test('an asterisk is never lost: it is shown, or it is a mark of bold or italics', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = `가 ${parts.join('')}`;
      const shown = inCell(text);
      const marks = (shown.match(/<i>/g)?.length ?? 0) * 2 + (shown.match(/<b>/g)?.length ?? 0) * 4;
      expect((shown.match(/\*/g)?.length ?? 0) + marks).toBe(text.match(/\*/g)?.length ?? 0);
    }),
    { numRuns: 5000 },
  );
});

test('an address is a beginning of what was looked at', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab.,/()[]?&=한') }), (rest) => {
      const length = addressLength(`https://a${rest}`);
      expect(length).toBeGreaterThanOrEqual('https://a'.length);
      expect(length).toBeLessThanOrEqual('https://a'.length + rest.length);
    }),
  );
});
