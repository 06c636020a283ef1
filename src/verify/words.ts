import type { Language } from '../diagnostics/reporters/report.ts';
import type { Condition } from './own-checks.ts';
import type { NoVeraPdf } from './vera-pdf.ts';

/** What `verify` says. */
export interface Words {
  readonly passed: string;
  readonly failed: string;
  readonly leftOut: string;
  readonly released: string;
  readonly notReleased: string;
  readonly ownChecks: string;
  readonly ownCheck: (condition: Condition, count: number) => string;
  readonly noQpdf: string;
  readonly rules: (standard: string, validator: string, count: number) => string;
  readonly broken: (standard: string, validator: string, rule: string, count: number) => string;
  readonly identifier: (file: string) => string;
  readonly noIdentifier: string;
  readonly unreadable: (reason: string) => string;
  readonly noPdf: (folder: string, editions: readonly string[]) => string;
  readonly noValidator: (why: NoVeraPdf) => string;
}

const koreanConditions: Readonly<Record<Condition, string>> = {
  'the file is marked as tagged': '파일에 태그가 있다는 표시',
  'the file has a language': '파일의 언어',
  'readers are told to show the title': '창에 제목을 보이라는 표시',
  'the description has a title': '문서 정보의 제목',
  'all that is painted is tagged or an artifact': '그려진 모든 것의 태그 또는 장식(artifact) 표시',
  'the keyboard follows the order of the tags': '태그 순서를 따르는 키보드 이동',
  'every link says where it leads': '링크마다 어디로 가는지 말하는 글',
  'every kind of element is known or mapped to one': '표준에 있거나 표준으로 풀이된 요소 종류',
  'an item of a list holds a label and a body only': '표시와 본문만 든 목록 항목',
  'a row of a table holds cells only': '칸만 든 표의 행',
  'the rows of a table have the same number of columns': '행마다 열 수가 같은 표',
  'figures and formulas have an alternative text': '그림과 수식의 대체 텍스트',
  'no figure stands in a figure': '그림 안에 그림이 없는 그림',
  'every font is embedded': '글꼴 포함',
};

export const wordsOf: Readonly<Record<Language, Words>> = {
  ko: {
    passed: '통과',
    failed: '실패',
    leftOut: '하지 않음',
    released: '펴냄',
    notReleased: '펴내지 않음',
    ownChecks: 'PDF/UA-1 자체 검사',
    ownCheck: (condition, count) => `자체 검사: ${koreanConditions[condition]}: ${count}곳에 없음`,
    noQpdf: 'qpdf --check: qpdf가 설치되어 있지 않음',
    rules: (standard, validator, count) => `${standard}, ${validator}: 규칙 ${count}개`,
    broken: (standard, validator, rule, count) => `${standard}, ${validator}: ${rule}, ${count}곳`,
    identifier: (file) => `${file}, PDF/UA-1 식별자 포함`,
    noIdentifier: 'PDF/UA-1 식별자: 넣어도 되는지는 veraPDF만 말할 수 있음',
    unreadable: (reason) => `planpress가 만든 PDF가 아니거나 온전하지 않음(${reason}): 판을 다시 만드십시오`,
    noPdf: (folder, editions) =>
      `${folder}에 검사할 PDF가 없습니다. 먼저 ${editions.length > 0 ? editions.join(', ') : '판'}의 PDF를 만드십시오(build).`,
    noValidator: (why) => `veraPDF를 쓸 수 없습니다(${koreanReason(why)}). 자체 검사만 합니다.`,
  },
  en: {
    passed: 'passed',
    failed: 'FAILED',
    leftOut: 'left out',
    released: 'released',
    notReleased: 'not released',
    ownChecks: 'own checks of PDF/UA-1',
    ownCheck: (condition, count) => `own check: ${condition}: ${count} do not`,
    noQpdf: 'qpdf --check: qpdf is not installed',
    rules: (standard, validator, count) => `${standard} by ${validator}: ${count} rules`,
    broken: (standard, validator, rule, count) => `${standard} by ${validator}: ${rule} ×${count}`,
    identifier: (file) => `${file}, with the identifier of PDF/UA-1`,
    noIdentifier: 'the identifier of PDF/UA-1: only veraPDF can say that a file may bear it',
    unreadable: (reason) => `it is not a PDF as planpress writes it, or not whole (${reason}): build the edition again`,
    noPdf: (folder, editions) =>
      `There is no PDF to verify in ${folder}: build ${editions.join(', ') || 'an edition'} first.`,
    noValidator: (why) => `veraPDF cannot be had here (${englishReason(why)}): own checks only.`,
  },
};

function koreanReason({ reason, detail }: NoVeraPdf): string {
  if (reason === 'java') return 'java가 없음';
  return reason === 'maven' ? `${detail}에 없고, 내려받을 mvn도 없음` : `Maven이 내려받지 못함: ${detail}`;
}

function englishReason({ reason, detail }: NoVeraPdf): string {
  if (reason === 'java') return 'there is no java';
  return reason === 'maven'
    ? `it is not in ${detail}, and there is no mvn to fetch it`
    : `Maven did not bring it: ${detail}`;
}
