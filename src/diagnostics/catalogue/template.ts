import { entry } from '../entry.ts';

/** Problems of Handlebars templates. */
export const template = {
  'template/failed': entry<{ reason: string }>({
    severity: 'error',
    title: { ko: '틀을 채울 수 없음', en: 'Template failed' },
    message: ({ reason }) => ({
      ko: `이 틀(template)을 채울 수 없습니다(${reason}).`,
      en: `This template could not be filled (${reason}).`,
    }),
    help: () => ({
      ko: '틀에 쓴 이름과 부분 틀(partial)의 이름을 확인하십시오.',
      en: 'Check the names that the template and its partials use.',
    }),
  }),
};
