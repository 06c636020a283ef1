import { entry } from '../entry.ts';
import { particles } from '../particles.ts';

/** Problems of the Markdown of a section. */
export const markdown = {
  'markdown/unsupported': entry<{ construct: { ko: string; en: string } }>({
    severity: 'error',
    title: { ko: '쓸 수 없는 표기', en: 'Unsupported notation' },
    message: ({ construct }) => ({
      ko: particles(`${construct.ko}#{은} 본문에 쓸 수 없습니다.`),
      en: `${construct.en} cannot be used here.`,
    }),
    help: () => ({
      ko: 'content/README.md에 있는 표기로 바꾸십시오.',
      en: 'Use one of the notations that content/README.md lists.',
    }),
  }),
  'markdown/unknown-directive': entry<{ name: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '알 수 없는 지시어', en: 'Unknown directive' },
    message: ({ name }) => ({ ko: `':${name}' 지시어는 없습니다.`, en: `There is no directive ':${name}'.` }),
    help: ({ suggestion, known }) => ({
      ko: suggestion ? particles(`':${suggestion}'#{을} 뜻했다면 고치십시오.`) : `쓸 수 있는 지시어는 ${known}입니다.`,
      en: suggestion ? `Did you mean ':${suggestion}'?` : `Known directives: ${known}`,
    }),
  }),
  'markdown/unknown-option': entry<{ option: string; known: string }>({
    severity: 'error',
    title: { ko: '알 수 없는 선택', en: 'Unknown option' },
    message: ({ option }) => ({
      ko: particles(`'${option}'#{은} 이 지시어에 쓸 수 없습니다.`),
      en: `This directive does not take '${option}'.`,
    }),
    help: ({ known }) => ({
      ko: `중괄호 안을 고치십시오. 표를 놓을 때 쓸 수 있는 선택: ${known}`,
      en: `Correct what stands in braces. Options of ::table: ${known}`,
    }),
  }),
  'markdown/unknown-table': entry<{ table: string; suggestion: string | undefined; known: string }>({
    severity: 'error',
    title: { ko: '알 수 없는 표', en: 'Unknown table' },
    message: ({ table }) => ({
      ko: `'${table}' 표는 이 절에 놓을 수 없습니다.`,
      en: `The table '${table}' does not belong to this section.`,
    }),
    help: ({ suggestion, known }) => ({
      ko: suggestion ? particles(`'${suggestion}'#{을} 뜻했다면 고치십시오.`) : `이 절의 표는 ${known}입니다.`,
      en: suggestion ? `Did you mean '${suggestion}'?` : `Tables of this section: ${known}`,
    }),
  }),
  'markdown/unsafe-link': entry<{ url: string }>({
    severity: 'error',
    title: { ko: '쓸 수 없는 링크', en: 'Unsafe link' },
    message: ({ url }) => ({ ko: `'${url}' 주소는 링크할 수 없습니다.`, en: `'${url}' cannot be linked.` }),
    help: () => ({
      ko: 'http, https, mailto로 시작하는 주소만 쓰십시오.',
      en: 'Only http, https and mailto addresses can be linked.',
    }),
  }),
};
