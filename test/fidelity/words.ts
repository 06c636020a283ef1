import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { repository } from '../support/project.ts';

/** What official Korean prose is made of, and what its writers put between. */

const phrases =
  listed(`동네서점의 판로 확대 / 예비 창업자 교육과 상담 / 중소·벤처기업 / 정책자금 공급 / 현장의 의견을 들어 / 독서율
  / 경영부담 완화 / 제도 개선 / 3개 부처 합동 / 시·도별 협의체 / K-뷰티 / R&D 지원 / AI 기반 / file_name_x / 中企`);
const numbers = listed(
  '1,417억원 / 3.5% / △1.3%p / ▲2 / 12개소 / 0.6 / 100만명 / -3.5 / +10% / 2배 / 50.0 / 7-2 / 330㎡',
);
const dates = listed(
  "'24.3월 / 2024. 3. 5. / 3. 1. / ~'24.12월 / '24.1~3월 / ’24.上 / 2023.12.31. / 1~3월 / 2031. 1. / '23.9 ~ '24.2월",
);
const formulas = [
  ...['1/2', '1/4분기', '(실적/목표)×100', '(당년-전년)/전년*100', '(A/B)*100'],
  ...listed('A*B*C / 2*3 / a_i*b_i / x^2 / a<b / a > b / 1+1=2 / {가} / |x|'),
];
const addresses = [
  ...['https://www.mss.go.kr', 'http://example.org/a_b?x=1&y=2#z', 'https://a.kr/(b)'],
  ...['www.k-startup.go.kr', 'help@example.org'],
];
const quoted = listed(
  `「독서문화진흥법」 / “인용” / ‘작은 인용’ / "곧은" / '홑' / 『책』 / <개정> / 〈표〉 / [참고] / (가칭) / 【별표】`,
);
const entities = listed('&amp; / &nbsp; / &lt;b&gt; / &#39; / &copy / AT&T;');
const marks = [
  ...'*_~`\\[]()<>#+-=|:;&{}$%@!?.,/^"\'',
  ...'※○□·ㆍ△▲→⇒「」『』①②–—…',
  ...['**', '~~', '::', '--', '...', '# ', '- ', '1. ', '1) '],
];

/** The notation of the guide, as a whole. */
const notation = [
  ...['**굵게**', '**(교육)**', '*기울임*', '[통계](https://example.org/books)'],
  ...[':badge[신규]', ':value[indicator.survival-rate.target]', ':formula[{가}/{나}×100]', ':formula[{가+나}/{다}]'],
  ...['\\*', '\\_', '\\[', '\\|'],
];

function listed(text: string): readonly string[] {
  return text.split(/\s+\/\s+/u);
}

const glue = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom(', ', '·', '(', ')', '/', ' : '),
);

export const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...phrases) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom(...dates) },
  { weight: 2, arbitrary: fc.constantFrom(...formulas) },
  { weight: 1, arbitrary: fc.constantFrom(...addresses) },
  { weight: 2, arbitrary: fc.constantFrom(...quoted) },
  { weight: 1, arbitrary: fc.constantFrom(...entities) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
);

/** A line of words that follow each other in any way. */
export function lineOf(words: fc.Arbitrary<string>, most = 6): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(words, glue), { minLength: 1, maxLength: most })
    .map((pieces) =>
      pieces
        .map(([text, between]) => text + between)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '');
}

const referring = fc.constantFrom(':ref[library-purchase]', ':ref[part-annex-indicators]');

export const plainLine = lineOf(word);
export const markedLine = lineOf(
  fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...notation) }),
);
/** What stands in prose may lead elsewhere. */
export const proseLine = lineOf(
  fc.oneof({ weight: 12, arbitrary: word }, { weight: 3, arbitrary: fc.constantFrom(...notation) }, referring),
);

/** Lines of the edition in this repository, as far as they name nothing of it. */
const realLines = [...proseLines(), ...cellTexts()].filter((line) => !/:value\[|:ref\[|\[\^|^:::?/u.test(line));

function proseLines(): readonly string[] {
  const root = join(repository, 'content/2024-mss');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.md'));
  const lines = files.flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').split('\n'));
  return lines.filter((line) => line !== '' && !/^(?:#|---|[a-z]+:)/u.test(line));
}

function cellTexts(): readonly string[] {
  const root = join(repository, 'data/2024-mss');
  return ['indicators.csv', 'consultations.csv', 'schedule.csv'].flatMap((file) =>
    Papa.parse<string[]>(readFileSync(join(root, file), 'utf8'))
      .data.flat()
      .flatMap((cell) => cell.split('\n')),
  );
}

/** A real line in which a few characters are put in, taken away or exchanged. */
export const mutatedLine = fc
  .tuple(
    fc.constantFrom(...realLines),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.oneof(fc.constantFrom(...marks), word)), { maxLength: 3 }),
  )
  .map(([line, changes]) => changes.reduce(changed, line))
  .filter((line) => line.trim() !== '');

function changed(line: string, [at, taken, put]: readonly [number, number, string]): string {
  const characters = [...line];
  return characters.toSpliced(at % (characters.length + 1), taken, put).join('');
}
