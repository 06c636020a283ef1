import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about texts that were not meant to be published. */
export const textExplanations = {
  'text/leftover': {
    why: {
      ko: '○○○, TBD, {{이름}}, [입력], 작성요령 같은 표시는 초안에서 채우려고 둔 것입니다. 채우지 않으면 책과 웹에 그대로 나옵니다.',
      en: 'Marks such as ○○○, TBD, {{name}}, [입력] or 작성요령 stand in drafts for what is still to be written. Left there, they are published.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 동네서점이 없는 지역이 ○○곳으로 증가',
    good: '- 동네서점이 없는 지역이 45곳으로 증가',
    mend: {
      ko: '들어갈 글이나 숫자를 쓰십시오. 찾는 낱말은 서식의 text.leftovers에 있어 더하거나 뺄 수 있습니다.',
      en: 'Write the text or number that belongs there. The phrases that are looked for stand in text.leftovers of the form.',
    },
  },
  'text/personal': {
    why: {
      ko: '주민등록번호, 휴대전화 번호, 개인 전자우편은 법으로 보호하는 개인정보입니다. 펴낸 책과 웹에서는 거두어들일 수 없습니다.',
      en: 'Numbers of residents, mobile numbers and private mail addresses are protected by law. What is published cannot be called back.',
    },
    file: 'consultations.csv',
    bad: `id,과제,구분,내용,세부일정
opening-owners-talk,bookstore-opening,간담회,창업 서점 대표 간담회(010-1234-5678),분기별 1회`,
    good: `id,과제,구분,내용,세부일정
opening-owners-talk,bookstore-opening,간담회,창업 서점 대표 간담회(044-000-0000),분기별 1회`,
    mend: {
      ko: '지우거나 부서의 대표 전화와 기관의 전자우편으로 바꾸십시오. 이미 저장소에 올렸다면 지난 판에서도 지워야 합니다.',
      en: 'Delete it, or give the number or address of the department. If it was committed, take it out of the history as well.',
    },
  },
  'text/own-address': {
    why: {
      ko: 'localhost, 192.168.0.10, file: 같은 주소는 쓴 사람의 컴퓨터나 기관의 망에서만 열립니다. 읽는 사람에게는 죽은 링크이고, 망의 구성도 드러냅니다.',
      en: 'Addresses such as localhost, 192.168.0.10 or file: open on one machine or in one network only. Readers get a dead link, and learn how the network is built.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 통계는 http://192.168.0.10/stat 참고',
    good: '- 통계는 https://example.org/stat 참고',
    mend: {
      ko: '같은 내용이 있는 공개된 주소로 바꾸십시오. 없으면 주소를 지우고 자료의 이름만 적습니다.',
      en: 'Give a public address of the same content. If there is none, name the source without an address.',
    },
  },
  'text/odd-number': {
    why: {
      ko: '쉼표가 세 자리마다 있지 않거나 소수점이 둘인 수는 숫자가 빠졌거나 더 들어간 것이어서, 읽는 사람이 얼마인지 알 수 없습니다.',
      en: 'A number whose commas do not part thousands, or with two decimal points, has lost or gained a digit, and readers cannot tell how much it is.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 서점 이용자 1,23,456명 증가',
    good: '- 서점 이용자 123,456명 증가',
    mend: {
      ko: '원자료의 숫자로 고치십시오. 날짜, 조항, 전화번호, 판 번호는 알리지 않습니다.',
      en: 'Write the number of the source. Dates, articles, phone numbers and versions are not told.',
    },
  },
} satisfies Explanations;
