import { type Bilingual, error, warning } from '../entry.ts';

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
};
