import { type Advice, choices, meant } from '../advice.ts';
import { type Bilingual, error } from '../entry.ts';

/** Why a style sheet or a template may not load something. */
const outside = {
  outside: {
    ko: (address: string) => `'${address}'#{은} 이 저장소 밖을 가리킵니다. 밖의 것은 읽지도 내려받지도 않습니다.`,
    en: (address: string) => `'${address}' leads out of the root. Nothing outside is read or fetched.`,
    help: {
      ko: '지우거나, 그림이면 url("data:…")로 스타일에 담고 글꼴이면 planpress의 것을 url("fonts/…")로 적으십시오.',
      en: 'Delete it; or put a picture into the style as url("data:…"), and name a font of planpress as url("fonts/…").',
    },
  },
  import: {
    ko: (address: string) => `스타일은 다른 스타일을 '@import'로 부를 수 없습니다('${address}').`,
    en: (address: string) => `A style sheet cannot '@import' another one ('${address}').`,
    help: {
      ko: '부르려던 스타일의 규칙을 이 파일에 옮겨 적고 @import 줄을 지우십시오.',
      en: 'Copy the rules into this file and delete the @import.',
    },
  },
  script: {
    ko: (address: string) => `틀에 쓴 스크립트('${address}')는 책에서도 웹에서도 돌지 않습니다.`,
    en: (address: string) => `A script in a template ('${address}') runs neither in the book nor on the site.`,
    help: { ko: '지우십시오.', en: 'Delete it.' },
  },
  computed: {
    ko: (address: string) => `'${address}'#{로} 무엇을 부르는지 미리 알 수 없어 쓰지 않습니다.`,
    en: (address: string) => `'${address}' does not say beforehand what is loaded, so it is not used.`,
    help: {
      ko: '지우거나, 부를 것의 data: 주소를 그 자리에 그대로 적으십시오.',
      en: 'Delete it, or write the data: address of what is to be loaded in its place.',
    },
  },
} as const;

/** What is wrong with the notation of a template. */
export type SyntaxFault = keyof typeof faults;

const faults = {
  'unclosed-tag': () => ({
    message: { ko: "'{{' 표시가 닫히지 않았습니다.", en: "This '{{' is never closed." },
    help: { ko: "표시의 끝에 '}}'를 적으십시오.", en: "Write '}}' at the end of the tag." },
  }),
  'half-tag': (name) => ({
    message: {
      ko: `'${name}'#{은} '{' 하나로 열려 표시가 아니며, 쓴 그대로 찍힙니다.`,
      en: `'${name}' begins with one '{', so it is no tag and would be printed as it stands.`,
    },
    help: {
      ko: "앞에 '{'를 하나 더 적으십시오. 찍을 글이면 두 '}' 사이를 띄우십시오.",
      en: "Write another '{' before it; if it is text to be printed, put a space between the two '}'.",
    },
  }),
  'unreadable-tag': () => ({
    message: { ko: '이 표시의 안을 읽을 수 없습니다.', en: 'What stands in this tag cannot be read.' },
    help: {
      ko: '이름이 비었거나 따옴표, 괄호, = 기호의 짝이 맞는지 보십시오. planpress의 같은 이름의 틀과 견주면 쉽습니다.',
      en: 'See whether a name is missing, and whether quotes, brackets and = are complete. Comparing with the shipped template of the same name helps.',
    },
  }),
  'unclosed-block': (name) => ({
    message: {
      ko: `{{#${name}}} 표시를 닫는 {{/${name}}} 표시가 없습니다.`,
      en: `{{#${name}}} has no closing {{/${name}}}.`,
    },
    help: {
      ko: `이 부분이 끝나는 자리에 {{/${name}}} 표시를 적으십시오.`,
      en: `Write {{/${name}}} where this block ends.`,
    },
  }),
  'wrong-close': (name) => ({
    message: {
      ko: `여기서 닫아야 할 것은 {{#${name}}} 표시인데 다른 것을 닫습니다.`,
      en: `This closes something else than {{#${name}}}, which is open here.`,
    },
    help: { ko: `{{/${name}}} 표시로 고치십시오.`, en: `Write {{/${name}}} in its place.` },
  }),
  'stray-close': (name) => ({
    message: {
      ko: `여는 {{#${name}}} 표시가 없는데 {{/${name}}} 표시로 닫습니다.`,
      en: `{{/${name}}} closes a block that was never opened.`,
    },
    help: { ko: '이 표시를 지우거나, 앞에 여는 표시를 적으십시오.', en: 'Remove it, or open the block before it.' },
  }),
  'stray-else': () => ({
    message: {
      ko: '이 {{else}} 표시는 짝이 되는 {{#if}} 같은 표시의 안에 있지 않거나 두 번째입니다.',
      en: 'This {{else}} is not within a block such as {{#if}}, or is its second.',
    },
    help: { ko: '이 표시를 지우거나 자리를 옮기십시오.', en: 'Remove or move it.' },
  }),
  'without-block': (name) => ({
    message: {
      ko: `'${name}' 명령은 {{#${name} …}} 표시로 열고 {{/${name}}} 표시로 닫아야 합니다.`,
      en: `The helper '${name}' opens with {{#${name} …}} and closes with {{/${name}}}.`,
    },
    help: {
      ko: `이름 앞에 # 기호를 적고, 끝나는 자리에 {{/${name}}} 표시를 적으십시오.`,
      en: `Write # before its name, and {{/${name}}} where it ends.`,
    },
  }),
  unreadable: () => ({
    message: { ko: '이 틀의 표시들을 읽을 수 없습니다.', en: 'The tags of this template cannot be read.' },
    help: {
      ko: 'planpress의 같은 이름의 틀을 다시 복사해 고친 곳을 하나씩 옮기십시오.',
      en: 'Copy the shipped template of the same name again and move your changes over one by one.',
    },
  }),
} satisfies Readonly<Record<string, (name: string) => { message: Bilingual; help: Bilingual }>>;

/** Why a template could not be filled. */
export type FailureReason = keyof typeof failures;

const failures = {
  endless: (name) => ({
    message: {
      ko: `부분 틀 '${name}' 안에서 같은 틀을 끝없이 다시 불러 틀을 채울 수 없습니다.`,
      en: `The partial '${name}' is called again and again without an end.`,
    },
    help: {
      ko: '{{#each}} 표시 안에서 아래 단계의 목록을 주며 부르도록 고치십시오.',
      en: 'Call it within {{#each}}, with the list of the level below.',
    },
  }),
  unfillable: (name) => ({
    message: {
      ko: `'${name}' 표시가 있는 이 자리에서 틀을 채울 수 없습니다.`,
      en: `The template could not be filled here, at '${name}'.`,
    },
    help: {
      ko: 'planpress의 같은 이름의 틀과 견주어 이 표시를 고치십시오.',
      en: 'Compare with the shipped template of the same name and mend this tag.',
    },
  }),
} satisfies Readonly<Record<string, (name: string) => { message: Bilingual; help: Bilingual }>>;

/** What a name of a view stands for. */
export type NameKind = keyof typeof kinds;

const kinds = {
  value: { ko: '값 하나', en: 'a single value' },
  list: { ko: '목록', en: 'a list' },
  group: { ko: '여러 값의 묶음', en: 'a group of values' },
} satisfies Readonly<Record<string, Bilingual>>;

const names: Bilingual = { ko: '쓸 수 있는 이름', en: 'names that can be used' };
const helpers: Bilingual = { ko: '쓸 수 있는 명령', en: 'helpers' };

/** What to write where a name is not there and none is like it. */
const instead: Readonly<Record<NameKind, (missing: { name: string; segment: string; known: string }) => Advice>> = {
  group: ({ known }) => ({
    ko: '이 자리에 있는 이름으로 고치십시오. {{#each}}, {{#with}} 안에서 바깥의 값을 쓰려면 ../ 또는 @root.를 앞에 붙입니다.',
    en: 'Use a name that is there. For what is outside of {{#each}} or {{#with}} write ../ or @root. before it.',
    ...(known !== '' && { list: choices(known, names) }),
  }),
  value: ({ name, segment }) =>
    name === segment
      ? {
          ko: '이 자리의 항목은 값 하나입니다. {{this}} 표시로 보이십시오. 바깥의 값은 ../ 또는 @root.를 앞에 붙입니다.',
          en: 'The item here is a single value: show it with {{this}}. For what is outside write ../ or @root. before it.',
        }
      : {
          ko: `앞의 이름은 값 하나여서 뒤에 이름이 더 올 수 없습니다. '${segment}' 부분을 지우십시오.`,
          en: `The name before it is a single value, which has no names of its own. Remove '${segment}'.`,
        },
  list: () => ({
    ko: '목록에는 이 이름이 없습니다. {{#each}} 표시로 하나씩 꺼내어 그 안에서 쓰십시오.',
    en: 'A list has no such name. Go through it with {{#each}} and use the name within.',
  }),
};

const asItIs = '그대로 고치십시오';

/** Problems of Handlebars templates. */
export const template = {
  'template/syntax': error<{ fault: SyntaxFault; name: string }>({
    title: { ko: '잘못된 틀의 표시', en: 'Syntax of a template' },
    message: ({ fault, name }) => faults[fault](name).message,
    help: ({ fault, name }) => faults[fault](name).help,
  }),
  'template/unknown-name': error<{
    name: string;
    segment: string;
    partial: string | undefined;
    suggestion: string | undefined;
    /** What the segment was looked for in, and the names that are there; empty where they are not known. */
    within: NameKind;
    known: string;
  }>({
    title: { ko: '틀에 없는 이름', en: 'Unknown name in a template' },
    message: ({ name, segment, partial }) =>
      partial !== undefined
        ? {
            ko: `여기서 부르는 부분 틀 '${partial}'에 필요한 '${segment}' 값이 이 자리에는 없습니다.`,
            en: `The partial '${partial}' that is called here needs '${segment}', which is not there.`,
          }
        : {
            ko:
              name === segment
                ? `'${name}'#{은} 이 자리에 없는 이름입니다.`
                : `'${name}'에서 '${segment}'#{은} 이 자리에 없는 이름입니다.`,
            en: name === segment ? `There is no '${name}' here.` : `There is no '${segment}' of '${name}' here.`,
          },
    help: ({ name, segment, suggestion, partial, within, known }) =>
      partial !== undefined
        ? {
            ko: `planpress의 틀이 '${partial}' 부분 틀을 부르는 자리에서 부르거나, 필요한 값을 '이름=값'으로 건네십시오.`,
            en: 'Call it where the shipped templates do, or hand over what it needs as name=value.',
          }
        : meant(suggestion, { ...instead[within]({ name, segment, known }), mend: asItIs }),
  }),
  'template/unknown-helper': error<{ name: string; known: string; suggestion: string | undefined }>({
    title: { ko: '틀에 없는 명령', en: 'Unknown helper in a template' },
    message: ({ name }) => ({
      ko: `'${name}'#{은} 틀에서 쓸 수 있는 명령이 아닌데 뒤에 값이 이어집니다.`,
      en: `'${name}' is no helper, yet arguments follow it.`,
    }),
    help: ({ known, suggestion }) =>
      meant(suggestion, {
        ko: '값을 보이려면 이름만 적고, 명령이 필요하면 있는 명령으로 고치고, 필요 없으면 이 표시를 지우십시오.',
        en: 'To show a value write its name alone; otherwise use a helper that exists, or delete the tag.',
        list: choices(known, helpers),
        mend: asItIs,
      }),
  }),
  'template/unknown-partial': error<{ name: string; suggestion: string | undefined }>({
    title: { ko: '없는 부분 틀', en: 'Unknown partial' },
    message: ({ name }) =>
      name === ''
        ? { ko: '부르는 부분 틀의 이름이 비어 있습니다.', en: 'The name of the partial that is called is empty.' }
        : { ko: `부분 틀 '${name}'#{이} 없습니다.`, en: `There is no partial '${name}'.` },
    help: ({ name, suggestion }) =>
      name.startsWith('@')
        ? {
            ko: '{{> @partial-block}} 표시는 {{#> 이름}} … {{/이름}} 표시로 부르는 부분 틀에서만 쓰십시오.',
            en: 'Write {{> @partial-block}} only in a partial that is called as {{#> name}} … {{/name}}.',
          }
        : meant(suggestion, {
            ko: `templates/partials/${name === '' ? '이름' : name}.hbs 파일을 만들거나, 있는 부분 틀의 이름으로 고치십시오.`,
            en: `Create templates/partials/${name === '' ? 'name' : name}.hbs, or write the name of a partial that exists.`,
            mend: asItIs,
          }),
  }),
  'template/unguarded-name': error<{ name: string; optional: string }>({
    title: { ko: '없을 수 있는 값', en: 'Value that may be missing' },
    message: ({ name, optional }) => ({
      ko: `'${name}'에 쓰인 '${optional}' 값은 어떤 쪽에는 없습니다.`,
      en: `'${optional}' in '${name}' is not there on every page.`,
    }),
    help: ({ optional }) => ({
      ko: `이 표시의 앞뒤를 {{#if ${optional}}} … {{/if}} 표시로 감싸십시오.`,
      en: `Put {{#if ${optional}}} … {{/if}} around it.`,
    }),
  }),
  'template/wrong-kind': error<{
    name: string;
    found: NameKind;
    needed: NameKind;
    /** The values within a group, as they would be written here. */
    inner: readonly string[];
  }>({
    title: { ko: '틀에 맞지 않는 값의 종류', en: 'Wrong kind of value in a template' },
    message: ({ name, found, needed }) => ({
      ko: `'${name}'#{은} ${kinds[found].ko}인데, 이 자리에는 ${kinds[needed].ko}만 쓸 수 있습니다.`,
      en: `'${name}' should be ${kinds[needed].en} but is ${kinds[found].en}.`,
    }),
    help: ({ found, inner }) =>
      found === 'list'
        ? { ko: '목록은 {{#each}} 표시로 하나씩 보이십시오.', en: 'Show the items of a list with {{#each}}.' }
        : found === 'group'
          ? {
              ko: `보일 값의 이름을 점 뒤에 이어 적으십시오.${inner.length === 0 ? '' : ` 쓸 수 있는 이름: ${inner.join(', ')}`}`,
              en: `Name a value of the group after a dot${inner.length === 0 ? '' : `: ${inner.join(', ')}`}.`,
            }
          : {
              ko: '{{#each}} 표시에는 목록의 이름을 적고, 값이 있을 때만 보이려면 {{#if}} 표시를 쓰십시오.',
              en: 'Give {{#each}} a list; to show something only where a value is there use {{#if}}.',
            },
  }),
  'template/wrong-arguments': error<{ name: string; needed: number; found: number; orFewer: boolean }>({
    title: { ko: '틀의 명령에 맞지 않는 값의 개수', en: 'Wrong number of arguments in a template' },
    message: ({ name, needed, found, orFewer }) => ({
      ko: `'${name}' 뒤에 올 값은 ${orFewer ? '많아야 ' : ''}${needed}개인데 ${found}개가 있습니다.`,
      en: `'${name}' takes ${orFewer ? 'at most ' : ''}${needed} argument(s) but gets ${found}.`,
    }),
    help: ({ needed, found, orFewer }) => ({
      ko: `${found > needed ? '필요 없는 값을 지우십시오.' : '빠진 값의 이름을 적으십시오.'}${orFewer ? " 'links='처럼 이름을 붙인 값은 세지 않습니다." : ''}`,
      en: `${found > needed ? 'Delete what is not needed.' : 'Write the name that is missing.'}${orFewer ? " Values with a name, such as 'links=', do not count." : ''}`,
    }),
  }),
  'template/failed': error<{ reason: FailureReason; name: string }>({
    title: { ko: '틀을 채울 수 없음', en: 'Template failed' },
    message: ({ reason, name }) => failures[reason](name).message,
    help: ({ reason, name }) => failures[reason](name).help,
  }),
  'template/outside-address': error<{ address: string; fault: 'outside' | 'import' | 'script' | 'computed' }>({
    title: { ko: '밖의 것을 부르는 틀이나 스타일', en: 'Template or style that loads from outside' },
    message: ({ address, fault }) => ({ ko: outside[fault].ko(address), en: outside[fault].en(address) }),
    help: ({ fault }) => outside[fault].help,
  }),
  'template/missing-file': error<{ address: string; known: string }>({
    title: { ko: '틀이나 스타일이 부르는 파일 없음', en: 'File of a template or style is missing' },
    message: ({ address }) => ({
      ko: `'${address}'#{은} 책과 웹에 함께 실리는 파일이 아니어서 빠진 채로 나옵니다.`,
      en: `'${address}' is no file that comes with the book and the site, so it would be missing.`,
    }),
    help: ({ known }) => ({
      ko: `그림은 url("data:…")로 스타일에 담고, 글꼴은 planpress의 것을 url("fonts/…")로 적으십시오.${known === '' ? '' : ` 있는 글꼴: ${known}`}`,
      en: `Put pictures into the style as url("data:…"), and name fonts of planpress as url("fonts/…")${known === '' ? '' : `: ${known}`}.`,
    }),
  }),
};
