import { type Bilingual, error, warning } from '../entry.ts';
import { accept } from './accept.ts';

type Personal = keyof typeof personal;

const personal = {
  'resident-number': { ko: '주민등록번호(외국인등록번호)', en: 'the number of a resident' },
  mobile: { ko: '개인의 휴대전화 번호', en: 'a mobile number' },
  mail: { ko: '개인의 전자우편 주소', en: 'a private mail address' },
  password: { ko: '비밀번호', en: 'a password' },
} satisfies Readonly<Record<string, Bilingual>>;

const instead: Bilingual = {
  ko: '지우거나 부서의 대표 전화, 기관의 전자우편으로 바꾸십시오.',
  en: 'Delete it, or give the number or address of the department instead.',
};

const insteadOfPersonal: Readonly<Record<Personal, Bilingual>> = {
  'resident-number': {
    ko: '번호를 모두 지우십시오. 별표로 가린 것도 생년월일과 성별을 드러냅니다.',
    en: 'Delete the whole number. Even with stars it tells the day of birth and the sex.',
  },
  mobile: instead,
  mail: instead,
  password: {
    ko: "주소에서 '//'와 '@' 사이를 '@'까지 지우고, 이미 알려진 비밀번호는 바꾸십시오.",
    en: "Delete what stands between '//' and '@', with the '@', and change a password that others have seen.",
  },
};

/** What is odd about a number in a text. */
export type OddNumberHint = keyof typeof oddNumbers;

const oddNumbers = {
  thousands: { ko: '쉼표가 세 자리마다 있지 않음', en: 'its commas do not part thousands' },
  points: { ko: '소수점이 둘 이상임', en: 'it has more than one decimal point' },
  slash: { ko: '두 수가 빗금으로 이어져 있음', en: 'a slash joins two numbers' },
  letter: { ko: '숫자 사이에 글자가 있음', en: 'there is a letter among its digits' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What a text says of its own numbers and they do not. */
export type ArithmeticHint = keyof typeof claims;

const claims = {
  times: { ko: '배', en: ' times' },
  percent: { ko: '%', en: '%' },
  point: { ko: '%p', en: ' points' },
  years: { ko: '년', en: ' years' },
  reversed: { ko: '', en: '' },
} satisfies Readonly<Record<string, Bilingual>>;

/** Problems of texts that were not meant to be published. */
export const text = {
  'text/leftover': warning<{ text: string }>({
    title: { ko: '쓰다 남은 표시', en: 'Something still to be written' },
    message: ({ text }) => ({
      ko: `'${text}'#{은} 아직 쓰지 않은 곳의 표시로 보이며, 이대로 책에 나옵니다.`,
      en: `'${text}' looks like a mark of something still to be written, and would be published.`,
    }),
    help: {
      ko: '그 자리에 들어갈 글을 쓰십시오. 쓸 것이 없으면 표시를 지우고, 일부러 쓴 것이면 acceptances.csv에 까닭을 적어 인정하십시오.',
      en: 'Write what belongs there, or delete the mark. If it is meant, accept it with a reason in acceptances.csv.',
    },
  }),
  'text/personal': error<{ kind: Personal; text: string }>({
    title: { ko: '개인정보', en: 'Personal data' },
    message: ({ kind, text }) => ({
      ko: `'${text}'#{은} ${personal[kind].ko}#{로} 보이며, 이대로 누구에게나 공개됩니다.`,
      en: `'${text}' looks like ${personal[kind].en}, and would be published to everybody.`,
    }),
    help: ({ kind }) => insteadOfPersonal[kind],
  }),
  'text/own-address': error<{ address: string }>({
    title: { ko: '기관 안에서만 열리는 주소', en: 'Address that only an office knows' },
    message: ({ address }) => ({
      ko: `'${address}'#{은} 기관 안의 컴퓨터나 망에서만 열리는 주소입니다.`,
      en: `'${address}' leads to a machine, network or file of an office, and nowhere for readers.`,
    }),
    help: {
      ko: '누구나 열 수 있는 주소로 바꾸고, 없으면 지우십시오.',
      en: 'Give the address that everybody can open, or delete it.',
    },
  }),
  'text/odd-number': warning<{ text: string; hint: OddNumberHint }>({
    title: { ko: '숫자로 읽히지 않는 수', en: 'Number that reads as none' },
    message: ({ text, hint }) => ({
      ko: `'${text}'#{은} 숫자를 잘못 친 것으로 보입니다(${oddNumbers[hint].ko}).`,
      en: `'${text}' looks like a mistyped number: ${oddNumbers[hint].en}.`,
    }),
    help: {
      ko: '빠지거나 더 들어간 숫자가 없는지 원자료와 견주어 고치십시오. 여러 수를 늘어놓은 것이면 쉼표 뒤를 띄우고, 맞으면 acceptances.csv에 까닭을 적어 인정하십시오.',
      en: 'Compare it with the source, as a digit may be lost or too many. If it is a list of numbers, put spaces behind the commas; if it is right, accept it in acceptances.csv.',
    },
  }),
  'text/near-name': warning<{ text: string; name: string }>({
    title: { ko: '이름과 한 글자 다른 말', en: 'Name with one letter wrong' },
    message: ({ text, name }) => ({
      ko: `'${text}'#{은} 이 계획의 '${name}'#{과} 한 글자가 다릅니다.`,
      en: `'${text}' differs from '${name}' of this plan by one letter.`,
    }),
    help: {
      ko: `그 이름을 뜻했다면 그대로 쓰십시오. ${accept.ko}`,
      en: `Write the name as it is, if it is meant. ${accept.en}`,
    },
  }),
  'text/arithmetic': warning<{ text: string; hint: ArithmeticHint; result: string }>({
    title: { ko: '셈이 맞지 않는 글', en: 'Text that its numbers belie' },
    message: ({ text, hint, result }) =>
      hint === 'reversed'
        ? { ko: `'${text}' 기간은 끝이 처음보다 앞섭니다.`, en: `The span '${text}' ends before it starts.` }
        : {
            ko: `'${text}'#{은} 셈해 보면 ${result}${claims[hint].ko}입니다.`,
            en: `'${text}' comes to ${result}${claims[hint].en}.`,
          },
    help: {
      ko: `수나 말 가운데 틀린 것을 고치십시오. ${accept.ko}`,
      en: `Correct the number or the word that is wrong. ${accept.en}`,
    },
  }),
  'text/stale-year': warning<{ stated: number; year: number; hint: 'caption' | 'formula' | 'far' }>({
    title: { ko: '지난 계획의 연도', en: 'Year of another plan' },
    message: ({ stated, year, hint }) => ({
      ko:
        hint === 'far'
          ? `${stated}년은 ${year}년 계획의 글에 나올 해가 아닌 것으로 보입니다.`
          : hint === 'formula'
            ? `${year}년 목표의 측정산식이 ${stated}년만 말합니다.`
            : `${year}년 계획의 표 제목이 ${stated}년의 것입니다.`,
      en:
        hint === 'far'
          ? `${stated} hardly belongs into a plan of ${year}.`
          : hint === 'formula'
            ? `The formula of the target of ${year} speaks of ${stated} alone.`
            : `The caption of a table of the plan of ${year} says ${stated}.`,
    }),
    help: {
      ko: `지난 계획에서 옮긴 연도이거나 숫자가 바뀌었으면 고치십시오. ${accept.ko}`,
      en: `Correct it if it was left from an earlier plan, or if its digits are mixed up. ${accept.en}`,
    },
  }),
  'text/unpaired-bracket': warning<{ bracket: string; text: string }>({
    title: { ko: '짝이 없는 괄호', en: 'Bracket without its other half' },
    message: ({ bracket, text }) => ({
      ko: `'${text}'에서 '${bracket}'의 짝이 없습니다.`,
      en: `'${bracket}' lacks its other half in '${text}'.`,
    }),
    help: {
      ko: `괄호를 닫거나 지우십시오. ${accept.ko}`,
      en: `Close the bracket, or delete it. ${accept.en}`,
    },
  }),
  'text/number-differs': warning<{
    text: string;
    name: string;
    numbers: readonly string[];
    hint: 'number' | 'record';
  }>({
    title: { ko: '자료와 다른 글의 수', en: 'Number that differs from the data' },
    message: ({ text, name, numbers, hint }) =>
      hint === 'record'
        ? {
            ko: `'${name}'에 '${text}'#{을} 붙였지만 자료(${numbers.join(', ')})에 더 큰 값이 있습니다.`,
            en: `'${text}' is said of '${name}', but the data (${numbers.join(', ')}) hold more.`,
          }
        : {
            ko: `'${name}' 뒤의 ${text}#{이} 자료의 값(${numbers.join(', ')})에 없습니다.`,
            en: `${text} behind '${name}' is none of its values (${numbers.join(', ')}).`,
          },
    help: {
      ko: `글과 자료 가운데 틀린 쪽을 고치고, 글의 수는 :value[…]로 자료에서 가져오십시오. ${accept.ko}`,
      en: `Correct the one that is wrong, and take the number from the data by :value[…]. ${accept.en}`,
    },
  }),
  'text/unbound-number': warning<{ text: string; name: string; expression: string }>({
    title: { ko: '자료에서 가져올 수 있는 수', en: 'Number that could come from the data' },
    message: ({ text, name }) => ({
      ko: `'${name}' 뒤의 ${text}#{은} 자료에 있는 값입니다.`,
      en: `${text} behind '${name}' is a value of the data.`,
    }),
    help: ({ expression }) => ({
      ko: `자료가 바뀌면 함께 바뀌도록 ${expression}#{로} 쓰십시오. check --fix --only text/unbound-number가 그렇게 고칩니다. ${accept.ko}`,
      en: `Write ${expression}, so that it changes with the data; check --fix --only text/unbound-number does so. ${accept.en}`,
    }),
  }),
};
