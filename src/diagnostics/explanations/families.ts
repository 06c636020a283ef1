import { type Code, catalogue } from '../catalogue/index.ts';
import type { Bilingual } from '../entry.ts';

/** The first half of a code: what its problem is a problem of. */
export type Family = Code extends `${infer family}/${string}` ? family : never;

/** What each family is called, in the order of the stages that find its problems. */
const titles: { readonly [family in Family]: Bilingual } = {
  file: { ko: '파일과 폴더', en: 'Files and folders' },
  encoding: { ko: '글자 부호', en: 'Encoding' },
  character: { ko: '글자', en: 'Characters' },
  text: { ko: '글', en: 'Texts' },
  csv: { ko: 'CSV 표', en: 'CSV tables' },
  cell: { ko: '칸', en: 'Cells' },
  value: { ko: '숫자와 연도', en: 'Figures and years' },
  date: { ko: '일정', en: 'Dates' },
  yaml: { ko: 'YAML', en: 'YAML' },
  'front-matter': { ko: '머리말', en: 'Front matter' },
  limit: { ko: '한도', en: 'Limits' },
  markdown: { ko: '본문 표기', en: 'Markdown' },
  section: { ko: '절', en: 'Sections' },
  image: { ko: '그림', en: 'Images' },
  note: { ko: '주석', en: 'Notes' },
  reference: { ko: '가리키는 곳', en: 'References' },
  expression: { ko: '식', en: 'Expressions' },
  indicator: { ko: '성과지표', en: 'Indicators' },
  budget: { ko: '재정사업', en: 'Budget' },
  acceptance: { ko: '예외 인정', en: 'Acceptances' },
  todo: { ko: '미작성·미확정', en: 'Open points' },
  form: { ko: '서식', en: 'Forms' },
  template: { ko: '틀', en: 'Templates' },
  layout: { ko: '책의 쪽', en: 'Layout of the book' },
  environment: { ko: '컴퓨터', en: 'The machine' },
};

/** A family with its title and codes. */
export interface FamilyOfCodes {
  readonly family: Family;
  readonly title: Bilingual;
  readonly codes: readonly Code[];
}

/** Every code of the catalogue. */
export const codes = Object.keys(catalogue) as readonly Code[];

/** All codes by family, as the explanations are listed. */
export const families: readonly FamilyOfCodes[] = (Object.keys(titles) as Family[]).map((family) => ({
  family,
  title: titles[family],
  codes: codes.filter((code) => code.startsWith(`${family}/`)),
}));
