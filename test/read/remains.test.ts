import { expect, test } from 'vitest';
import { remains } from '../../src/read/remains/remains.ts';
import { sourceText } from '../../src/read/text.ts';
import { shippedForm } from '../support/shipped-form.ts';
import { checkSmall } from '../support/small.ts';

const nothing = { records: new Map(), grids: new Map() };

/** What remains in a text and was not meant to be published; ordinary official prose holds none of it. */

const shipped = shippedForm();

function found(text: string): readonly string[] {
  return remains([sourceText('content/tiny/aims/a.md', text)], shipped, nothing).map(({ code }) => code);
}

test.each([
  '○○○ 지원',
  '◯◯ 확대',
  'ㅇㅇ시',
  'OO군 시범사업',
  'OOO 위원회',
  'xxx 명',
  'XXX',
  '20XX년',
  '△△시 선정',
  '□□부',
  '목표 ???',
  '목표 ？？',
  '{{사업명}} 추진',
  '{{x}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what generators of letters leave
  '${name}',
  '<<사업명>>',
  'TBD',
  '(TBA)',
  'TODO: 보완',
  'tbd',
  'T.B.D.',
  'todo: 보완',
  'Lorem Ipsum',
  'LOREM IPSUM',
  '추후  작성',
  '추후\u00A0작성',
  '(작성중)',
  '(작성 중)',
  '(검토중)',
  '[초안]',
  '00개소',
  '00 명',
  '예산 000백만원',
  '△△△',
  '사업 △△',
  '□□□',
  'oo 지역',
  'ㅁㅁ시',
  '____ 억원',
  'Lorem ipsum dolor',
  '작성요령: 두 줄 이내',
  '작성 요령',
  '추후 작성',
  '추후작성 예정',
  '작성 예정',
  '<표 삽입>',
  '[그림 삽입]',
  '[입력]',
  '< 입력 >',
  '(내부검토 중, 대외비)',
  '대외비',
  "'24.○월",
])('%j is something still to be written', (text) => {
  expect(found(`- ${text}\n`)).toContain('text/leftover');
});

test.each([
  '주민등록번호 900101-1234567',
  '900101–2234567',
  '900101 - 1234567',
  '850505-5******',
  '9001011234568',
  '010-1234-5678',
  '010.1234.5678',
  '010 1234 5678',
  '01012345678',
  '(010)1234-5678',
  '０１０-1234-5678',
  '011-123-4567',
  '+82-10-1234-5678',
  '+82 10 1234 5678',
  'hong@gmail.com',
  'Hong.Gildong+1@Naver.com',
  '담당(kim@hanmail.net)',
  'lee＠daum.net',
  '010)1234-5678',
  '010/1234/5678',
  '(010) 1234 5678',
  '주민등록번호 8001011234567',
  '주민번호: 800101 1234567',
  '외국인등록번호(850505-5234567)',
  'https://admin:secret@www.example.org/',
  'ftp://kim:pw1@files.example.org/a',
])('%j is personal', (text) => {
  expect(found(`- 문의: ${text}\n`)).toContain('text/personal');
});

test.each([
  'http://localhost:3000',
  'http://localhost에서 확인',
  'localhost 참고',
  'http://0.0.0.0/',
  'https://127.0.0.1/a',
  'http://127.1/a',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://10.1.2.3/stat',
  'http://172.16.0.1',
  'http://172.31.255.1',
  'http://192.168.0.10/stat에서',
  '192.168.0.10',
  '10.20.30.40',
  'http://169.254.1.1',
  'http://[::1]:8080/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[::ffff:192.168.0.1]/',
  'http://plan.local/a',
  'plan.internal',
  'http://portal.intranet/',
  'http://portal/a',
  'http://통합망/a',
  'http://user@portal:8080/a',
  'file:///c:/plan.hwp',
  'file:\\\\server\\plan',
  '\\\\fileserver\\plan',
  'D:\\계획\\2031.hwp',
  'C:\\Users\\hong\\plan.hwp',
  'C:\\\\Users\\\\hong',
  'C:/Users/hong/plan.hwp',
  '/home/hong/plan.hwp',
  '/Users/hong/plan.hwp',
  '\\\\서버\\공유\\계획.hwp',
  '\\\\\\\\server\\\\share',
])('%j is an address of an office', (text) => {
  expect(found(`- 자료: ${text}\n`)).toContain('text/own-address');
});

const officeAddresses = [
  'http://localhost:3000/a',
  'http://localhost:3000',
  'http://a@[::1]:8080/b?c=1',
  'http://[::1]',
  'http://portal/a.html',
  'file:///c:/plan.hwp',
  '\\\\fileserver\\plan',
  'D:\\계획\\2031.hwp',
  'localhost:3000',
  '192.168.0.10',
  'plan.internal',
];
const personalTexts = ['hong@gmail.com', '010-1234-5678', '900101-1234567'];
const behind = [
  ',다음 칸',
  ', 그리고',
  ';b',
  '; b',
  '"',
  '",다음',
  "'",
  ')',
  ']',
  '](b)',
  '}',
  '>',
  '|',
  '」',
  '”',
  '. 끝',
  '!',
];

/** The texts at the places of what is found. */
function foundTexts(text: string): readonly string[] {
  return remains([sourceText('data/tiny/a.csv', text)], shipped, nothing).map(({ place: { start, end } }) =>
    text.slice(start.column - 1, end.column - 1),
  );
}

test.each([...officeAddresses, ...personalTexts])('%j ends where separators, quotes and brackets begin', (text) => {
  for (const tail of behind) expect(foundTexts(`a,${text}${tail}`), tail).toEqual([text]);
});

test('neighbouring cells hold an address each', () => {
  expect(foundTexts('http://localhost/a,http://portal/b,hong@gmail.com,kim@naver.com,끝')).toEqual([
    'hong@gmail.com',
    'kim@naver.com',
    'http://localhost/a',
    'http://portal/b',
  ]);
});

test.each([
  '- 5년간 2,031개 · 3분기(잠정), △1.3%p',
  '- ① 현장에서 답할 사항, ② 내부검토를 거칠 사항',
  '- 관계기관(기재부 등)과 협의, 진출전략 수정 필요',
  '- 전화 044-204-7000, 1357, 02-1234-5678, 전송 044-000-0000',
  '- 전자우편 plan@korea.kr, help@sbiz.or.kr',
  '- https://www.mss.go.kr에서 확인, www.sims.go.kr, https://한국.kr, http://192.0.2.1',
  "- 인도('10.1.1), EU('11.7.1) 발효, 2031. 10. 1. 시행",
  '- :value[indicator.local-creator-satisfaction.actual.2023], :value[task.local-creators.title]',
  '- :formula[{1년 생존 서점 수}/{{창업 서점 수}×2}×100]',
  '- XX세기가 아니라 21세기, TV, O2O, OECD, ISO 9001, VIII',
  '- 사업자등록번호 123-45-67890, 코드 4131-316, 계좌 없음',
  '- 정말 그럴까? 아니다.',
  '- 1234567890123',
  '- 서버 10.2 판, 3.10.1 절',
  '- 법인등록번호 110111-1234567, 사업자등록번호 110111-1234567',
  '- KS X 800101-1234567, ISO800101-1234567, 부품번호: 800101-1234567',
  '- 버전 10.2.3.4, v10.2.3.4, 제10.1.2.3호, 10.1.2.3 절, Version 10.0.0.1',
  '- 00시 30분, 00:00, 2000년대, 1,000 개, 10 000명, 007, 00년',
  '- 전년 대비 △3.5%, △1,000백만원, ★★★, 1/2/3, 가:나/다',
  '- 보고서 작성 중, 검토 중인 사업, 초안 마련, 전문가 검토중',
  '- 가/home/나, 메뉴(https://example.org/home/a), todos, A:B/C',
  '- https://example.org/@name, 대상: 가@나, 12:30@센터',
])('%j is ordinary', (text) => {
  expect(found(`${text}\n`)).toEqual([]);
});

test('what is personal is not repeated in a message', () => {
  const texts = ['900101-1234567', '010-1234-5678', 'gildong@naver.com'];
  const shown = texts.flatMap((text) =>
    remains([sourceText('content/tiny/aims/a.md', text)], shipped, nothing).map(({ parameters }) => parameters),
  );
  expect(shown).toEqual([
    { kind: 'resident-number', text: '900***-*******' },
    { kind: 'mobile', text: '010-****-****' },
    { kind: 'mail', text: 'gil****@naver.com' },
  ]);
});

test('an address is repeated without who signs in to it', () => {
  const found = remains([sourceText('content/tiny/aims/a.md', 'http://kim:pw1@portal/a')], shipped, nothing);
  expect(found.map(({ parameters }) => parameters)).toEqual([
    { kind: 'password', text: '***' },
    { address: 'http://…@portal/a' },
  ]);
});

test('it is found wherever it stands, but not in comments of YAML nor in internal columns', () => {
  const column = (id: string, internal: boolean) => ({ id, header: id, type: 'text', internal });
  const kind = {
    id: 'contact',
    label: '연락처',
    file: 'contacts.csv',
    naming: 'note',
    columns: [{ id: 'id', header: 'id', type: 'id', required: true }, column('note', false), column('phone', true)],
  };
  const { diagnostics } = checkSmall(
    { records: [kind] },
    {
      'content/tiny/plan.yaml':
        '# TBD\nform: small\nyear: 2031\npublisher: ○○부\nissued: 2031-02\nstatus: { kind: official }\nchildren: [growth]\n',
      'content/tiny/steps/seed.md': '---\ntitle: 씨앗 TBD\n---\n\n## 목적\n\n- 심는다\n\n:::box[???]\n- 가\n:::\n',
      'data/tiny/contacts.csv': 'id,note,phone\na,010-1234-5678,010-1234-5678\n',
    },
  );
  const ofTexts = diagnostics.filter(({ code }) => code.startsWith('text/'));
  const places = ofTexts.map(({ code, place }) => `${code} ${place.file}:${place.start.line}`);
  expect(places.sort()).toEqual([
    'text/leftover content/tiny/plan.yaml:4',
    'text/leftover content/tiny/steps/seed.md:2',
    'text/leftover content/tiny/steps/seed.md:9',
    'text/personal data/tiny/contacts.csv:2',
  ]);
});
