import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the file in which an edition accepts warnings. */
export const acceptanceExplanations = {
  'acceptance/unknown-code': {
    why: {
      ko: '코드가 틀리면 무엇을 인정하는지 알 수 없어, 인정하려던 확인 필요가 그대로 남습니다.',
      en: 'With a wrong code nobody knows what is accepted, and the warning that was meant stays.',
    },
    file: 'acceptances.csv',
    bad: '코드,대상,사유,담당\ndate/outside-grup,opening-q1-call,공표된 표기를 그대로 옮김,기획담당관실',
    good: '코드,대상,사유,담당\ndate/outside-group,opening-q1-call,공표된 표기를 그대로 옮김,기획담당관실',
    mend: {
      ko: "점검 결과의 '확인 필요' 옆에 나온 코드를 그대로 옮겨 쓰십시오.",
      en: "Copy the code that stands beside the word 'warning' in the results of a check.",
    },
  },
  'acceptance/not-acceptable': {
    why: {
      ko: '수정 필요를 남겨 두면 책이 잘못 나오거나 나오지 않습니다. 그래서 사유가 있어도 인정하지 않습니다.',
      en: 'With an error the book is wrong, or is not made at all; no reason changes that.',
    },
    file: 'acceptances.csv',
    bad: '코드,대상,사유,담당\ncsv/duplicate-id,opening-q1-call,나중에 고칠 예정,기획담당관실',
    good: '코드,대상,사유,담당',
    mend: {
      ko: '그 행을 지우고, 수정 필요가 나온 자료를 고치십시오.',
      en: 'Delete the row, and mend what the error is reported for.',
    },
  },
  'acceptance/duplicate': {
    why: {
      ko: '같은 것을 두 번 인정하면 어느 사유와 담당이 맞는지 알 수 없습니다.',
      en: 'When the same thing is accepted twice, nobody knows which reason and whose name holds.',
    },
    file: 'acceptances.csv',
    bad: '코드,대상,사유,담당\ndate/outside-group,opening-q1-call,공표된 표기,기획담당관실\ndate/outside-group,opening-q1-call,회의가 앞당겨짐,출판정책과',
    good: '코드,대상,사유,담당\ndate/outside-group,opening-q1-call,공표된 표기,기획담당관실',
    mend: {
      ko: '맞는 행 하나만 남기고 나머지를 지우십시오.',
      en: 'Keep the row that is right, and delete the others.',
    },
  },
  'acceptance/ambiguous': {
    why: {
      ko: '식별자는 한 표 안에서만 하나이므로, 다른 표의 행까지 모르는 사이에 인정할 수 있습니다.',
      en: 'Ids are unique within one table only; a row of another table would be accepted unnoticed.',
    },
    file: 'acceptances.csv',
    bad: '코드,대상,사유,담당\ndate/outside-years,opening-q1-call,지난 계획과 함께 적음,기획담당관실',
    good: '코드,대상,사유,담당\ndate/outside-years,schedule.opening-q1-call,지난 계획과 함께 적음,기획담당관실\ndate/outside-years,consultation.opening-q1-call,지난 계획과 함께 적음,기획담당관실',
    mend: {
      ko: "대상을 '종류.식별자'로 적으십시오. 종류의 이름은 점검 결과의 코드 옆에 나옵니다.",
      en: "Write the target as 'kind.id'; the kind stands beside the code in the results of a check.",
    },
  },
  'acceptance/unmatched': {
    why: {
      ko: '쓰이지 않는 예외 인정을 남겨 두면, 나중에 같은 자리에 생긴 새 문제를 모르는 사이에 인정하게 됩니다.',
      en: 'An acceptance that is left behind would later accept a new problem unnoticed.',
    },
    file: 'acceptances.csv',
    bad: '코드,대상,사유,담당\ndate/outside-group,opening-q1-call,공표된 표기를 그대로 옮김,기획담당관실\ndate/outside-group,opening-q1-selection,이미 고친 것,기획담당관실',
    good: '코드,대상,사유,담당\ndate/outside-group,opening-q1-call,공표된 표기를 그대로 옮김,기획담당관실',
    mend: {
      ko: '자료를 이미 고쳤으면 그 행을 지우고, 대상을 잘못 적었으면 고치십시오.',
      en: 'Delete the row where the source was mended; correct the target where it was misspelt.',
    },
  },
} satisfies Explanations;
