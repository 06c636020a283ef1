import type { Bilingual } from '../entry.ts';
import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

const personal: Readonly<Record<'resident-number' | 'mobile' | 'mail', Bilingual>> = {
  'resident-number': { ko: '주민등록번호(외국인등록번호)', en: 'the number of a resident' },
  mobile: { ko: '개인의 휴대전화 번호', en: 'a mobile number' },
  mail: { ko: '개인의 전자우편 주소', en: 'a private mail address' },
};

/** Problems of texts that were not meant to be published. */
export const text = {
  'text/leftover': entry<{ text: string }>({
    severity: 'warning',
    title: { ko: '쓰다 남은 표시', en: 'Something still to be written' },
    message: ({ text }) => ({
      ko: particles(`'${text}'#{은} 아직 쓰지 않은 곳의 표시로 보이며, 이대로 책에 나옵니다.`),
      en: `'${text}' looks like a mark of something still to be written, and would be published.`,
    }),
    help: () => ({
      ko: '그 자리에 들어갈 글을 쓰십시오. 쓸 것이 없으면 표시를 지우고, 일부러 쓴 것이면 acceptances.csv에 까닭을 적어 인정하십시오.',
      en: 'Write what belongs there, or delete the mark. If it is meant, accept it with a reason in acceptances.csv.',
    }),
  }),
  'text/personal': entry<{ kind: 'resident-number' | 'mobile' | 'mail'; text: string }>({
    severity: 'error',
    title: { ko: '개인정보', en: 'Personal data' },
    message: ({ kind, text }) => ({
      ko: particles(`'${text}'#{은} ${personal[kind].ko}로 보이며, 이대로 누구에게나 공개됩니다.`),
      en: `'${text}' looks like ${personal[kind].en}, and would be published to everybody.`,
    }),
    help: ({ kind }) => ({
      ko:
        kind === 'resident-number'
          ? '번호를 모두 지우십시오. 별표로 가린 것도 생년월일과 성별을 드러냅니다.'
          : '지우거나 부서의 대표 전화, 기관의 전자우편으로 바꾸십시오.',
      en:
        kind === 'resident-number'
          ? 'Delete the whole number. Even with stars it tells the day of birth and the sex.'
          : 'Delete it, or give the number or address of the department instead.',
    }),
  }),
  'text/own-address': entry<{ address: string }>({
    severity: 'error',
    title: { ko: '기관 안에서만 열리는 주소', en: 'Address that only an office knows' },
    message: ({ address }) => ({
      ko: particles(`'${address}'#{은} 기관 안의 컴퓨터나 망에서만 열리는 주소입니다.`),
      en: `'${address}' leads to a machine, network or file of an office, and nowhere for readers.`,
    }),
    help: () => ({
      ko: '누구나 열 수 있는 주소로 바꾸고, 없으면 지우십시오.',
      en: 'Give the address that everybody can open, or delete it.',
    }),
  }),
};
