import { describe, expect, test } from 'vitest';
import { codeKey, comparedCode } from '../../src/model/search/codes.ts';
import { fold, joined } from '../../src/model/search/fold.ts';
import { packIndex, type SearchDocument, type SearchIndex, unpackIndex } from '../../src/model/search/index.ts';
import { excerptOf, marksIn } from '../../src/model/search/marks.ts';
import { prepare } from '../../src/model/search/prepare.ts';
import { search } from '../../src/model/search/search.ts';
import { parseQuery, piecesOf, withoutParticle } from '../../src/model/search/terms.ts';

describe('text is compared', () => {
  test.each([
    ['R&D 예산', 'r&d 예산'],
    ['新동반성장', '신동반성장'],
    ['지역·대학', '지역 대학'],
    ['K-유니콘', 'k유니콘'],
    ['14,500명', '14500명'],
    ['10.5조원.', '10.5조원'],
    ['국정 31–5', '국정 31-5'],
    ["('24) ①", '24 1'],
    ['ＡＩ', 'ai'],
    ['인쇄·제본', '인쇄 제본'],
    ['인쇄ㆍ제본', '인쇄 제본'],
    ['인쇄ᆞ제본', '인쇄 제본'],
    ['인쇄･제본', '인쇄 제본'],
    ['인쇄․제본', '인쇄 제본'],
    ['인쇄‧제본', '인쇄 제본'],
    ['인쇄•제본', '인쇄 제본'],
    ['인쇄\u3164제본', '인쇄 제본'],
    ['인쇄\u00a0제본', '인쇄 제본'],
    ['인\u00ad쇄\u200b제본', '인쇄제본'],
    ['K‑유니콘', 'k유니콘'],
    ['１，５００명', '1500명'],
  ])('%s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test('and every character knows where it came from', () => {
    const text = '「전통 시장」, 3,000억';
    const { text: folded, at } = fold(text);
    expect(at).toHaveLength(folded.length);
    expect([...folded].filter((character) => character !== ' ')).toEqual(
      at.filter((_, index) => folded[index] !== ' ').map((place) => text[place]),
    );
  });

  test('words can be written together', () => {
    const { text, at } = joined(fold('전통 시장'));
    expect([text, at]).toEqual(['전통시장', [0, 1, 3, 4]]);
  });
});

describe('codes that mean the same are one', () => {
  test.each([
    ['Ⅰ-1-①', '1-1-1'],
    ['i–1–1', '1-1-1'],
    ['IV-3-③', '4-3-3'],
    ['Ⅱ － 4', '2-4'],
    ['국정 31-5', '국정31-5'],
    ['국정31-5', '국정31-5'],
    ['붙임 1-1', '붙임1-1'],
    ['전략목표 Ⅲ', '전략목표3'],
    ['4131', '4131'],
  ])('%s', (text, key) => {
    expect(codeKey(text)).toBe(key);
  });

  test.each(['만족도', '10.5조원', '2024년 예산', ''])('%s is none', (text) => {
    expect(codeKey(text)).toBeUndefined();
  });

  test('one of letters is compared as it is', () => {
    expect(comparedCode('V-1-일반재정①')).toBe(comparedCode('v-1-일반재정1'));
  });
});

describe('words', () => {
  test('are those of the query, each once', () => {
    expect(parseQuery(' 전통  시장 전통 ').terms).toEqual(['전통', '시장']);
    expect(parseQuery('  ').terms).toEqual([]);
  });

  test('that were typed apart letter by letter are put together', () => {
    expect(parseQuery('만족도'.normalize('NFD')).terms).toEqual(['만족도']);
  });

  test('of any length are cut', () => {
    expect(parseQuery('가'.repeat(5000)).terms[0]).toHaveLength(100);
  });

  test('lose particles, but no more than those', () => {
    expect(withoutParticle('만족도를', false)).toBe('만족도');
    expect(withoutParticle('만족도', false)).toBeUndefined();
    expect(withoutParticle('만족도', true)).toBe('만족');
    expect(withoutParticle('나를', false)).toBeUndefined();
  });

  test('fall into the longest pieces that stand anywhere', () => {
    const known = ['손실', '손실보상', '지급률', '보상'];
    expect(piecesOf('손실보상지급률', (piece) => known.includes(piece))).toEqual(['손실보상', '지급률']);
    expect(piecesOf('손실보상률', (piece) => known.includes(piece))).toBeUndefined();
  });
});

function document(title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { group: 'a', path: `${title}.html`, title, codes: [], owner: '', text: '', ...more };
}

function indexOf(...documents: readonly SearchDocument[]): SearchIndex {
  return {
    groups: [
      { id: 'a', label: '가' },
      { id: 'b', label: '나' },
    ],
    documents,
    synonyms: [['연구개발', 'R&D']],
  };
}

function titlesFor(query: string, ...documents: readonly SearchDocument[]): readonly string[] {
  const { best, groups } = search(prepare(indexOf(...documents)), query);
  return [...best, ...groups.flatMap((group) => group.documents)].map(({ title }) => title);
}

describe('a search', () => {
  test('finds all of the words, in any field and any order', () => {
    const found = titlesFor('시장 매출', document('매출', { text: '전통 시장' }), document('시장'), document('매출'));
    expect(found).toEqual(['매출']);
  });

  test('finds the end of a compound, and a word that is spaced otherwise', () => {
    expect(titlesFor('만족도', document('고객만족도'))).toEqual(['고객만족도']);
    expect(titlesFor('전통시장', document('전통 시장'))).toEqual(['전통 시장']);
    expect(titlesFor('전통 시장', document('전통시장'))).toEqual(['전통시장']);
  });

  test.each(['인쇄ㆍ제본', '인쇄‧제본', '인쇄 제본', '인쇄제본', '인쇄·제본'.normalize('NFD')])(
    '%s finds 인쇄·제본',
    (query) => {
      expect(titlesFor(query, document('인쇄·제본'))).toEqual(['인쇄·제본']);
    },
  );

  test('takes no short word from two', () => {
    expect(titlesFor('정원', document('지정 원칙'))).toEqual([]);
  });

  test('finds no word whose parts stand apart', () => {
    expect(titlesFor('교부세', document('교부 결정과 부세 경감'))).toEqual([]);
  });

  test('puts a code before a name, and a name before what is said', () => {
    const documents = [
      document('말', { text: '예산 1-1 항목' }),
      document('1-1 이름'),
      document('과제', { codes: ['I-1'] }),
    ];
    expect(titlesFor('1-1', ...documents)).toEqual(['과제', '1-1 이름', '말']);
  });

  test('does not find a page in everything on it', () => {
    expect(titlesFor('시장', document('일정', { owner: '시장 육성' }))).toEqual([]);
    expect(titlesFor('시장 일정', document('일정', { owner: '시장 육성' }))).toEqual(['일정']);
  });

  test('shows one of a kind and a page before others like it', () => {
    const rows = ['바우처 공고', '바우처 공고 2차', '바우처 공고 3차'].map((title) =>
      document(title, { owner: '수출' }),
    );
    const other = document('바우처', { group: 'b', owner: '수출' });
    expect(search(prepare(indexOf(...rows, other)), '바우처').best.map(({ title }) => title)).toContain('바우처');
  });

  test('says that it cut a word that stands nowhere', () => {
    const index = prepare(indexOf(document('손실보상금 사업규모 대비 지급률')));
    expect(search(index, '손실보상지급률')).toMatchObject({ total: 1, cut: true, marked: ['손실보상', '지급률'] });
    expect(search(index, '손실보상')).toMatchObject({ total: 1, cut: false });
  });

  test.each(['', '   ', '"', '()', '.*', '[', '\\'])('finds nothing for %j', (query) => {
    expect(search(prepare(indexOf(document('과제'))), query).total).toBe(0);
  });
});

describe('what is looked for is marked', () => {
  const marked = (text: string, ...terms: readonly string[]): string =>
    marksIn(text, terms)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  test('where it stands in the text as it is written', () => {
    expect(marked('중소기업 R&D 집약도', 'r&d', '집약도')).toBe('중소기업 [R&D] [집약도]');
    expect(marked('新동반성장', '신동반')).toBe('[新동반]성장');
    expect(marked('전통 시장 매출', '전통시장')).toBe('[전통 시장] 매출');
    expect(marked('14,500명', '14500')).toBe('[14,500]명');
  });

  test('once where words overlap', () => {
    expect(marked('손실보상금', '손실보상', '보상금')).toBe('[손실보상금]');
  });

  test('in the line that says most of it', () => {
    const text = `가나다 시장\n${'라'.repeat(200)} 전통 시장의 매출\n마바사`;
    expect(excerptOf(text, ['전통', '시장'], 60)).toMatch(/^… .*전통 시장의 매출$/u);
    expect(excerptOf(text, ['없음'], 60)).toBe('');
  });
});

test('an index is stored and read without loss', () => {
  const index = indexOf(
    document('과제', { codes: ['I'], text: '가\n"나"' }),
    document('지표', { group: 'b', owner: '과제' }),
  );
  expect(unpackIndex(JSON.parse(packIndex(index)))).toEqual(index);
});

describe('what is typed otherwise', () => {
  const titlesFor = (query: string, ...titles: readonly string[]): readonly string[] =>
    search(prepare(indexOf(...titles.map((title) => document(title)))), query).best.map(({ title }) => title);

  test.each([
    ['온누리상품궘', '온누리상품권 발행'],
    ['벤쳐투자', '신규 벤처투자액'],
  ])('%s finds %s', (query, title) => {
    expect(titlesFor(query, title, '다른 것')).toEqual([title]);
  });

  test('a word that means the same is found too', () => {
    expect(titlesFor('연구개발', 'R&D 투자', '다른 것')).toEqual(['R&D 투자']);
  });

  test.each([
    ['I-2-1', 'II-2-1'],
    ['1-3', '31-3'],
    ['0.5조원', '10.5조원'],
  ])('%s is not in %s', (query, other) => {
    expect(titlesFor(query, `${other} 사업`)).toEqual([]);
  });
});
