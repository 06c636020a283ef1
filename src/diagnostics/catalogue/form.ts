import { choices } from '../choices.ts';
import { type Bilingual, entry } from '../entry.ts';
import { particles } from '../particles.ts';

const targetWords: Readonly<Record<'after' | 'before' | 'remove' | 'id', Bilingual>> = {
  after: { ko: '그 뒤에 둘 수 없습니다', en: 'nothing can be put after it' },
  before: { ko: '그 앞에 둘 수 없습니다', en: 'nothing can be put before it' },
  remove: { ko: '뺄 수 없습니다', en: 'it cannot be removed' },
  id: { ko: '고칠 수 없습니다', en: 'it cannot be changed' },
};

/** What to take out where none of the ids was meant. */
const needless: Readonly<Record<'after' | 'before' | 'remove' | 'id', (id: string) => Bilingual>> = {
  after: (id) => ({
    ko: `'after: ${id}'#{을} 지우십시오(그러면 목록의 끝에 놓입니다).`,
    en: `take out 'after: ${id}', which puts this at the end of the list.`,
  }),
  before: (id) => ({
    ko: `'before: ${id}'#{을} 지우십시오(그러면 목록의 끝에 놓입니다).`,
    en: `take out 'before: ${id}', which puts this at the end of the list.`,
  }),
  remove: (id) => ({ ko: `'${id}' 항목을 통째로 지우십시오.`, en: `take out the whole entry '${id}'.` }),
  id: (id) => ({ ko: `'${id}' 항목을 통째로 지우십시오.`, en: `take out the whole entry '${id}'.` }),
};

const forms: Bilingual = { ko: '쓸 수 있는 서식', en: 'forms that can be used' };
const ids: Bilingual = { ko: '이 목록에 있는 식별자', en: 'ids of this list' };

/** Problems of forms and of an edition against its form. */
export const form = {
  'form/unknown': entry<{ form: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '없는 서식', en: 'Unknown form' },
    message: ({ form }) => ({ ko: `'${form}' 서식을 찾을 수 없습니다.`, en: `There is no form '${form}'.` }),
    help: ({ form, suggestion, known }) => ({
      ko: suggestion
        ? particles(`'${suggestion}'#{을} 뜻했다면 고치십시오.`)
        : `form을 있는 서식으로 고치거나 templates/forms/${form}.yaml을 만드십시오. ${choices(known, forms).ko}`,
      en: suggestion
        ? `Did you mean '${suggestion}'?`
        : `Name a form that exists, or create templates/forms/${form}.yaml. ${choices(known, forms).en}`,
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
  'form/unknown-name': entry<{ name: string; where: string; suggestion: string | undefined }>({
    severity: 'error',
    title: { ko: '서식 안의 없는 이름', en: 'Unknown name in a form' },
    message: ({ name, where }) => ({
      ko: particles(`서식의 ${where}에 쓴 '${name}'#{이} 서식에 없습니다.`),
      en: `'${name}', used in ${where}, does not exist in the form.`,
    }),
    help: ({ suggestion }) => ({
      ko: suggestion
        ? particles(`'${suggestion}'#{을} 뜻했다면 이름을 고치십시오.`)
        : '이름을 고치거나, 이 이름의 것을 서식에 추가하십시오.',
      en: suggestion ? `Did you mean '${suggestion}'?` : 'Correct the name or add it to the form.',
    }),
  }),
  'form/wrong-id': entry<{ id: string; name: string }>({
    severity: 'error',
    title: { ko: '파일 이름과 다른 서식의 식별자', en: 'Id of a form that is not its file name' },
    message: ({ id, name }) => ({
      ko: particles(`서식의 식별자 '${id}'#{와} 파일 이름 '${name}.yaml'이 다릅니다.`),
      en: `The id '${id}' of the form is not the name of its file '${name}.yaml'.`,
    }),
    help: ({ id, name }) => ({
      ko: particles(`id를 '${name}'#{로} 고치거나 파일 이름을 '${id}.yaml'로 바꾸십시오.`),
      en: `Write the id '${name}', or rename the file to '${id}.yaml'.`,
    }),
  }),
  'form/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    title: { ko: '서식 안의 겹친 식별자', en: 'Doubled id in a form' },
    message: ({ id }) => ({
      ko: particles(`같은 목록에 식별자 '${id}'#{이} 두 번 있습니다.`),
      en: `The id '${id}' stands twice in this list.`,
    }),
    help: () => ({
      ko: '같은 것을 뜻하면 속성을 한쪽에 모으고 다른 쪽을 지우십시오. 서로 다른 것이면 한쪽의 식별자를 다른 이름으로 바꾸십시오.',
      en: 'If they mean the same, keep one of them with all its keys; if not, give one of them another id.',
    }),
  }),
  'form/unknown-target': entry<{
    key: 'after' | 'before' | 'remove' | 'id';
    id: string;
    suggestion: string | undefined;
    known: string;
  }>({
    severity: 'error',
    title: { ko: '바탕 서식에 없는 것', en: 'Override of what is not there' },
    message: ({ key, id }) => ({
      ko: particles(`바탕이 되는 서식의 이 목록에 '${id}'#{이} 없어 ${targetWords[key].ko}.`),
      en: `The form that is extended has no '${id}' in this list; ${targetWords[key].en}.`,
    }),
    help: ({ key, id, suggestion, known }) => ({
      ko: suggestion
        ? particles(`'${suggestion}'#{을} 뜻했다면 고치십시오.`)
        : particles(`이 목록에 있는 식별자로 고치거나, ${needless[key](id).ko} ${choices(known, ids).ko}`),
      en: suggestion
        ? `Did you mean '${suggestion}'?`
        : `Write an id of this list, or ${needless[key](id).en} ${choices(known, ids).en}`,
    }),
  }),
};
