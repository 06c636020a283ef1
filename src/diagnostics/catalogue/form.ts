import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of forms and of an edition against its form. */
export const form = {
  'form/unknown': entry<{ form: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '없는 서식', en: 'Unknown form' },
    message: ({ form }) => ({ ko: `'${form}' 서식을 찾을 수 없습니다.`, en: `There is no form '${form}'.` }),
    help: ({ suggestion, known }) => ({
      ko: suggestion ? particles(`'${suggestion}'#{을} 뜻했다면 고치십시오.`) : `쓸 수 있는 서식은 ${known}입니다.`,
      en: suggestion ? `Did you mean '${suggestion}'?` : `Known forms: ${known}`,
    }),
  }),
  'form/extends-itself': entry<{ form: string }>({
    severity: 'error',
    title: { ko: '서식이 자기를 이어받음', en: 'Form extends itself' },
    message: ({ form }) => ({
      ko: `'${form}' 서식이 돌고 돌아 자기 자신을 이어받습니다.`,
      en: `The form '${form}' extends itself.`,
    }),
    help: () => ({ ko: 'extends를 고치십시오.', en: 'Correct its extends.' }),
  }),
  'form/unknown-name': entry<{ name: string; where: string }>({
    severity: 'error',
    title: { ko: '서식 안의 없는 이름', en: 'Unknown name in a form' },
    message: ({ name, where }) => ({
      ko: particles(`서식의 ${where}에 쓴 '${name}'#{이} 서식에 없습니다.`),
      en: `'${name}', used in ${where}, does not exist in the form.`,
    }),
    help: () => ({ ko: '이름을 고치거나 서식에 추가하십시오.', en: 'Correct the name or add it to the form.' }),
  }),
};
