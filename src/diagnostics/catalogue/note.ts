import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of notes and their anchors. */
export const note = {
  'note/missing': entry<{ label: string }>({
    severity: 'error',
    title: { ko: '주석 없음', en: 'Anchor without note' },
    message: ({ label }) => ({
      ko: `주석 '[^${label}]'의 내용이 없습니다.`,
      en: `There is no note for the anchor '[^${label}]'.`,
    }),
    help: ({ label }) => ({
      ko: `같은 절에 '[^${label}]: 내용' 줄을 쓰십시오.`,
      en: `Write a line '[^${label}]: …' in the same section.`,
    }),
  }),
  'note/unanchored': entry<{ label: string }>({
    severity: 'error',
    title: { ko: '가리키는 곳이 없는 주석', en: 'Note without anchor' },
    message: ({ label }) => ({
      ko: particles(`주석 '[^${label}]'#{을} 가리키는 곳이 이 절에 없습니다.`),
      en: `Nothing in this section refers to the note '[^${label}]'.`,
    }),
    help: ({ label }) => ({
      ko: particles(`본문의 알맞은 낱말 뒤에 '[^${label}]'#{을} 쓰거나 주석을 지우십시오.`),
      en: `Write '[^${label}]' behind the word it explains, or delete the note.`,
    }),
  }),
};
