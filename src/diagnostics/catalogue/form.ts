import { choices, meant } from '../advice.ts';
import { type Bilingual, error, warning } from '../entry.ts';
import { type ImpossibleSection, impossibleSections } from './impossible-sections.ts';

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

/** Why a column of records cannot be printed as it is named. */
export type Unfit = keyof typeof unfits;

const unfits = {
  'years unsaid': {
    ko: '해마다 있는 열인데 어느 해를 보일지 적혀 있지 않습니다.',
    en: 'is a column for each year, and nothing says which years are to be printed.',
    mend: {
      ko: "보일 해를 'horizon: { from: -1, to: 0 }'처럼(계획 연도에서 센 수) 적거나, 행마다 보일 해를 적은 열을 'keys'로 가리키십시오.",
      en: "Say the years as 'horizon: { from: -1, to: 0 }' (counted from the plan year), or name with 'keys' the column that says them for each record.",
    },
  },
  'no table of members': {
    ko: '다른 자료의 행마다 있는 열이어서 이 표의 한 열이 될 수 없습니다.',
    en: 'is a column for each record of another kind, which cannot be one column of this table.',
    mend: {
      ko: "'builder: matrix'인 표의 'family'에 쓰십시오.",
      en: "Print it by a table with 'builder: matrix', as its 'family'.",
    },
  },
  'of no years': {
    ko: '해마다 있는 열이 아니어서 보일 해를 고를 수 없습니다.',
    en: 'is no column for each year, so there are no years to choose.',
    mend: { ko: "'horizon'과 'keys'를 지우십시오.", en: "Remove 'horizon' and 'keys'." },
  },
} satisfies Readonly<Record<string, Bilingual & { readonly mend: Bilingual }>>;

/** Problems of forms and of an edition against its form. */
export const form = {
  'form/unknown': error<{ form: string; suggestion: string | undefined; known: string }>({
    title: { ko: '없는 서식', en: 'Unknown form' },
    message: ({ form }) => ({ ko: `'${form}' 서식을 찾을 수 없습니다.`, en: `There is no form '${form}'.` }),
    help: ({ form, suggestion, known }) =>
      meant(suggestion, {
        ko: `form을 있는 서식으로 고치거나 templates/forms/${form}.yaml을 만드십시오.`,
        en: `Name a form that exists, or create templates/forms/${form}.yaml.`,
        list: choices(known, forms),
      }),
  }),
  'form/abstract': error<{ form: string; known: string }>({
    title: { ko: '바탕으로만 쓰는 서식', en: 'Form that only others extend' },
    message: ({ form }) => ({
      ko: `'${form}' 서식은 다른 서식의 바탕일 뿐이므로 판을 만들 수 없습니다.`,
      en: `The form '${form}' exists to be extended; no edition can be made with it.`,
    }),
    help: ({ form, known }) => ({
      ko: `있는 서식을 쓰거나 'extends: ${form}'#{로} 자기 서식을 만드십시오. ${choices(known, forms).ko}`,
      en: `Use a form that is one, or write a form of your own that says 'extends: ${form}'. ${choices(known, forms).en}`,
    }),
  }),
  'form/extends-itself': error<{ form: string }>({
    title: { ko: '서식이 자기를 이어받음', en: 'Form extends itself' },
    message: ({ form }) => ({
      ko: `'${form}' 서식이 돌고 돌아 자기 자신을 이어받습니다.`,
      en: `The form '${form}' extends itself.`,
    }),
    help: { ko: 'extends를 고치십시오.', en: 'Correct its extends.' },
  }),
  'form/unknown-name': error<{
    name: string;
    where: string;
    suggestion: string | undefined;
    known: string;
    unfit: Unfit | undefined;
  }>({
    title: { ko: '서식 안의 없는 이름', en: 'Unknown name in a form' },
    message: ({ name, where, unfit }) => ({
      ko: unfit
        ? `서식의 ${where}에 쓴 '${name}'#{은} ${unfits[unfit].ko}`
        : `서식의 ${where}에 쓴 '${name}'#{은} 여기에 쓸 수 있는 이름이 아닙니다.`,
      en: `'${name}', used in ${where}, ${unfit ? unfits[unfit].en : 'is no name that can stand here.'}`,
    }),
    help: ({ suggestion, known, unfit }) =>
      unfit
        ? unfits[unfit].mend
        : meant(suggestion, {
            ko:
              known === ''
                ? '서식에 여기에 쓸 것이 없으므로 이 항목을 지우거나, 이 이름의 것을 서식에 추가하십시오.'
                : `이름을 고치거나, 이 이름의 것을 서식에 추가하십시오. 쓸 수 있는 이름은 ${known}입니다.`,
            en:
              known === ''
                ? 'The form has nothing that could stand here: remove it, or add it to the form.'
                : `Correct the name or add it to the form. Known names: ${known}`,
            mend: '이름을 고치십시오',
          }),
  }),
  'form/wrong-id': error<{ id: string; name: string }>({
    title: { ko: '파일 이름과 다른 서식의 식별자', en: 'Id of a form that is not its file name' },
    message: ({ id, name }) => ({
      ko: `서식의 식별자 '${id}'#{와} 파일 이름 '${name}.yaml'이 다릅니다.`,
      en: `The id '${id}' of the form is not the name of its file '${name}.yaml'.`,
    }),
    help: ({ id, name }) => ({
      ko: `id를 '${name}'#{로} 고치거나 파일 이름을 '${id}.yaml'로 바꾸십시오.`,
      en: `Write the id '${name}', or rename the file to '${id}.yaml'.`,
    }),
  }),
  'form/duplicate-id': error<{ id: string }>({
    title: { ko: '서식 안의 겹친 식별자', en: 'Doubled id in a form' },
    message: ({ id }) => ({
      ko: `한 번만 쓸 수 있는 식별자 '${id}'#{이} 앞에 이미 있습니다.`,
      en: `The id '${id}' can stand here once, and stands here before.`,
    }),
    help: {
      ko: '같은 것을 뜻하면 속성을 한쪽에 모으고 다른 쪽을 지우십시오. 서로 다른 것이면 한쪽의 식별자를 다른 이름으로 바꾸십시오.',
      en: 'If they mean the same, keep one of them with all its keys; if not, give one of them another id.',
    },
  }),
  'form/unknown-target': error<{
    key: 'after' | 'before' | 'remove' | 'id';
    id: string;
    suggestion: string | undefined;
    known: string;
  }>({
    title: { ko: '바탕 서식에 없는 것', en: 'Override of what is not there' },
    message: ({ key, id }) => ({
      ko: `바탕이 되는 서식의 이 목록에 '${id}'#{이} 없어 ${targetWords[key].ko}.`,
      en: `The form that is extended has no '${id}' in this list; ${targetWords[key].en}.`,
    }),
    help: ({ key, id, suggestion, known }) =>
      meant(suggestion, {
        ko: `이 목록에 있는 식별자로 고치거나, ${needless[key](id).ko}`,
        en: `Write an id of this list, or ${needless[key](id).en}`,
        list: choices(known, ids),
      }),
  }),
  'form/missing-label': error<{ labels: string; count: number }>({
    title: { ko: '빠진 낱말', en: 'Missing labels' },
    message: ({ labels, count }) => ({
      ko: `책과 웹에 쓰는 낱말 ${count}개(${labels})가 서식의 labels에 없습니다.`,
      en: `The labels of the form lack ${count} that book and site use: ${labels}.`,
    }),
    help: {
      ko: '없는 낱말을 labels에 하나씩 쓰십시오. performance-plan을 이어받으면(extends) 그 낱말을 그대로 씁니다.',
      en: 'Write each of them into labels. A form that extends performance-plan has its labels.',
    },
  }),
  'form/blank-text': error<{ where: string }>({
    title: { ko: '비어 보이는 글', en: 'Blank text' },
    message: ({ where }) => ({
      ko: `서식의 ${where}#{은} 비어 있거나 보이지 않는 문자뿐입니다.`,
      en: `${where} of the form is blank, or holds only characters that cannot be seen.`,
    }),
    help: { ko: '책과 웹에 나올 글을 쓰십시오.', en: 'Write what book and site are to say there.' },
  }),
  'form/unknown-placeholder': error<{ name: string; where: string; suggestion: string | undefined; known: string }>({
    title: { ko: '모르는 자리', en: 'Unknown placeholder' },
    message: ({ name, where }) => ({
      ko: `서식의 ${where}에는 '${name}'#{을} 쓸 수 없습니다.`,
      en: `'${name}' cannot stand in ${where} of the form.`,
    }),
    help: ({ suggestion, known }) =>
      meant(suggestion && `{${suggestion}}`, {
        ko:
          known === ''
            ? '여기에는 값이 들어가지 않으므로, 중괄호를 지우고 글로 쓰십시오.'
            : `여기에 쓸 수 있는 것은 ${known}입니다. 그 가운데 하나로 고치거나 지우십시오.`,
        en:
          known === ''
            ? 'Nothing is filled in here: write it as text, without braces.'
            : `Correct or remove it. What can stand here: ${known}`,
        mend: '이름을 고치십시오',
      }),
  }),
  'form/missing-placeholder': error<{ name: string; where: string }>({
    title: { ko: '빠진 자리', en: 'Missing placeholder' },
    message: ({ name, where }) => ({
      ko: `서식의 ${where}에 '${name}'#{이} 없어 그 값이 나오지 않습니다.`,
      en: `${where} of the form lacks '${name}', so its value would not be shown.`,
    }),
    help: ({ name }) => ({
      ko: `값이 나올 자리에 '${name}'#{을} 쓰십시오.`,
      en: `Write '${name}' where the value is to stand.`,
    }),
  }),
  'form/unpaired-bracket': error<{ text: string; where: string }>({
    title: { ko: '짝이 없는 괄호', en: 'Unpaired bracket' },
    message: ({ text, where }) => ({
      ko: `서식의 ${where}에서 '${text}'의 괄호에 짝이 없습니다.`,
      en: `A bracket or brace of '${text}' in ${where} of the form has no partner.`,
    }),
    help: {
      ko: '값의 자리는 {이름}, 값이 없으면 통째로 빠지는 부분은 [글 {이름}]처럼 여닫고, 겹쳐 쓰지 마십시오.',
      en: 'Write {name} for a value and [text {name}] for what is left out with it; they do not nest.',
    },
  }),
  'form/misplaced-tree': error<{ tree: string; problem: 'nowhere' | 'twice' | 'no-main' | 'level' }>({
    title: { ko: '자리가 잘못된 갈래', en: 'Tree without one place' },
    message: ({ tree, problem }) =>
      ({
        nowhere: {
          ko: `갈래 '${tree}'#{이} 놓일 부분(kind: tree)이 서식의 parts에 없어 책에서 빠집니다.`,
          en: `No part of the form (kind: tree) holds the tree '${tree}', so the book would lack it.`,
        },
        twice: {
          ko: `갈래 '${tree}'#{이} 이미 다른 부분에 있어 책에 두 번 나옵니다.`,
          en: `The tree '${tree}' stands in another part already and would be printed twice.`,
        },
        level: {
          ko: `단계 '${tree}'#{을} 싣는 부분이 서식의 parts에 없어 책에서 빠집니다.`,
          en: `No part of the form prints the level '${tree}', so the book would lack it.`,
        },
        'no-main': {
          ko: `바탕 갈래('main')의 단계가 없어 plan.yaml의 children이 쓰이지 않습니다.`,
          en: `No level belongs to the tree 'main', so nothing would use the children of plan.yaml.`,
        },
      })[problem],
    help: ({ tree, problem }) =>
      ({
        nowhere: {
          ko: `parts에 '{ id: …, kind: tree, tree: ${tree}, heading: … }'를 더하거나, 이 단계의 tree를 고치십시오.`,
          en: `Add a part '{ id: …, kind: tree, tree: ${tree}, heading: … }', or correct the tree of this level.`,
        },
        twice: {
          ko: '두 부분 가운데 하나를 지우거나, 나누어 싣는다면 둘 다 shows를 쓰거나, 다른 갈래라면 tree를 고치십시오.',
          en: 'Remove one of the two parts, give both shows if they share the tree, or correct the tree if another is meant.',
        },
        level: {
          ko: `이 갈래를 싣는 부분의 levels에 '${tree}'#{을} 더하거나 levels를 지우십시오.`,
          en: `Add '${tree}' to the levels of a part that prints this tree, or remove its levels.`,
        },
        'no-main': {
          ko: "가장 중요한 단계들에서 tree를 지우거나 'main'으로 고치십시오.",
          en: "Remove tree from the levels of the plan proper, or write 'main'.",
        },
      })[problem],
  }),
  'form/repeated-part': error<{ kind: string }>({
    title: { ko: '두 번 있는 앞쪽', en: 'Part of which a book has one' },
    message: ({ kind }) => ({
      ko: `'${kind}' 종류의 부분이 앞에 이미 있어 책에 두 번 나옵니다.`,
      en: `There is a part of the kind '${kind}' before: the book would have it twice.`,
    }),
    help: {
      ko: '하나를 지우십시오. 본문을 뜻했으면 kind를 chapter나 annex로 고치십시오.',
      en: 'Remove one. If it is a chapter, write chapter or annex as its kind.',
    },
  }),
  'form/same-heading': error<{ heading: string }>({
    title: { ko: '제목이 같은 두 절', en: 'Two sections of one heading' },
    message: ({ heading }) => ({
      ko: `제목이 '${heading}'인 절이 앞에 이미 있어, 원고에서 이 절을 쓸 수 없습니다.`,
      en: `A section before it has the heading '${heading}' too, so nobody could write this one.`,
    }),
    help: {
      ko: '제목(heading)이나 다른 이름(aliases)을 서로 다르게 고치거나, 하나를 지우십시오.',
      en: 'Give them different headings and aliases, or remove one.',
    },
  }),
  'form/impossible-section': error<{ section: string; problem: ImpossibleSection }>({
    title: { ko: '쓸 수 없는 절', en: 'Section that cannot be' },
    message: ({ section, problem }) => ({
      ko: `'${section}' 절은 ${impossibleSections[problem].ko}.`,
      en: `The section '${section}' ${impossibleSections[problem].en}.`,
    }),
    help: ({ problem }) => impossibleSections[problem].mend,
  }),
  'form/same-folder': error<{ folder: string }>({
    title: { ko: '겹친 폴더', en: 'Folder of two things' },
    message: ({ folder }) => ({
      ko: `'${folder}'#{은} 이미 다른 것의 폴더여서 서로의 파일과 주소를 덮어씁니다.`,
      en: `'${folder}' is the folder of something else already; they would take each other's files and addresses.`,
    }),
    help: {
      ko: '단계의 folder나 쪽의 id를 서로 다르게 고치십시오. chapters, numbers, data, assets는 쓸 수 없습니다.',
      en: 'Give each level a folder and each page an id of its own; chapters, numbers, data and assets are taken.',
    },
  }),
  'form/misplaced-table': error<{ table: string; owner: string; levels: string }>({
    title: { ko: '늘 비는 자리의 표', en: 'Table that is always empty' },
    message: ({ table, owner }) => ({
      ko:
        owner === ''
          ? `'${table}' 표의 행은 단계의 항목에 딸리므로, 장이나 붙임의 절에서는 늘 비어 있습니다.`
          : `'${table}' 표의 행은 '${owner}' 단계에 딸리지 않으므로, 이 절에서는 늘 비어 있습니다.`,
      en:
        owner === ''
          ? `The rows of '${table}' belong to nodes, so it is always empty in a chapter or annex.`
          : `The rows of '${table}' do not belong to the level '${owner}', so it is always empty here.`,
    }),
    help: ({ levels }) => ({
      ko:
        levels === ''
          ? "이 표의 자료에 'node' 열(type: node)을 두거나, 다른 종류(builder)의 표를 놓으십시오."
          : `표를 ${levels} 단계의 절에 놓거나, 여기에 놓을 표의 이름으로 고치십시오.`,
      en:
        levels === ''
          ? "Give its records a column 'node' of the type node, or put a table of another builder here."
          : `Put it into a section of ${levels}, or name the table that is meant here.`,
    }),
  }),
  'form/unused': warning<{ what: 'table' | 'choices'; id: string }>({
    title: { ko: '쓰이지 않는 것', en: 'Unused part of a form' },
    message: ({ what, id }) =>
      what === 'table'
        ? {
            ko: `'${id}' 표를 놓은 절이나 쪽이 없어 책에도 웹에도 나오지 않습니다.`,
            en: `No section or page has the table '${id}', so neither book nor site shows it.`,
          }
        : { ko: `'${id}' 낱말 목록을 쓰는 열이 없습니다.`, en: `No column uses the choices '${id}'.` },
    help: ({ what, id }) => ({
      ko:
        what === 'table'
          ? `표가 나올 절의 tables에 '${id}'#{을} 쓰거나, 이 표를 지우십시오.`
          : `열의 choices에 쓴 이름과 맞추거나, 이 목록을 지우십시오.`,
      en:
        what === 'table'
          ? `Write '${id}' into tables of the section where it is to stand, or remove it.`
          : 'Make it the name that a column has in choices, or remove it.',
    }),
  }),
  'form/rows-not-shown': error<{ kind: string; count: number }>({
    title: { ko: '나오지 않는 자료', en: 'Rows that nothing shows' },
    message: ({ kind, count }) => ({
      ko: `'${kind}' 자료 ${count}행이 어느 표에도, 쪽에도, 글에도 나오지 않습니다.`,
      en: `No table, page or text shows the ${count} rows of '${kind}'.`,
    }),
    help: {
      ko: '서식에서 이 자료의 표를 절에 놓거나, 나올 것이 아니면 열 이름만 남기고 행을 지우십시오.',
      en: 'Put a table of these records into a section of the form, or leave the column names alone in the file.',
    },
  }),
  'form/repeated-entry': warning<{ entry: string }>({
    title: { ko: '되풀이된 항목', en: 'Repeated entry' },
    message: ({ entry }) => ({
      ko: `'${entry}'#{이} 이 목록에 똑같이 앞에 있어 두 번 나옵니다.`,
      en: `'${entry}' stands in this list before, just the same, and would be shown twice.`,
    }),
    help: {
      ko: '하나를 지우거나, 다른 것을 뜻했으면 고치십시오.',
      en: 'Remove one of them, or correct it if something else was meant.',
    },
  }),
  'form/contradicting-header': warning<{ header: string; other: string }>({
    title: { ko: '엇갈린 머리글', en: 'Headers that contradict' },
    message: ({ header, other }) => ({
      ko: `머리글 '${header}'#{이} '${other}'#{와} 어긋나, 어느 연도의 열인지 잘못 읽힙니다.`,
      en: `The header '${header}' contradicts '${other}': readers would take its column for that of another year.`,
    }),
    help: {
      ko: '머리글은 연도의 차례대로 적고, 계산한 열의 머리글에는 of의 기호를 from의 기호보다 먼저 쓰며, 기호는 양쪽에 같이 두거나 함께 빼십시오.',
      en: 'Write the headers in the order of the years; a computed column names the mark of `of` before that of `from`, and a mark stands on both sides or on neither.',
    },
  }),
  'form/column-not-shown': warning<{ kind: string; header: string; field: string; count: number }>({
    title: { ko: '나오지 않는 열', en: 'Column that nothing shows' },
    message: ({ kind, header, count }) => ({
      ko: `'${kind}' 자료의 '${header}' 열에 적은 값 ${count}개가 어느 표에도, 쪽에도, 글에도 나오지 않습니다.`,
      en: `No table, page or text shows the ${count} values in the column '${header}' of '${kind}'.`,
    }),
    help: ({ field }) => ({
      ko: `서식에서 이 자료의 표나 쪽에 'field: ${field}'인 열을 더하십시오. 펴낼 것이 아니면 records의 이 열에 internal: true를 쓰십시오.`,
      en: `Add a column 'field: ${field}' to a table or page of these records, or, if it is not to be published, write internal: true at this column of records.`,
    }),
  }),
  'form/year-not-shown': warning<{ kind: string; header: string; field: string; count: number }>({
    title: { ko: '나오지 않는 연도', en: 'Year that nothing shows' },
    message: ({ kind, header, count }) => ({
      ko: `'${kind}' 자료의 '${header}'처럼 표와 쪽이 보이지 않는 연도에 적은 값이 ${count}개 있습니다.`,
      en: `${count} values of '${kind}', such as '${header}', are of years that no table and no page shows.`,
    }),
    help: ({ field }) => ({
      ko: `서식에서 '${field}'#{을} 보이는 표의 horizon을 넓히거나 연도를 밝히는 열에 그 연도를 쓰거나, 쓰지 않을 값을 지우십시오.`,
      en: `Widen the horizon of the table that shows '${field}', state the year in the column of years, or remove the values.`,
    }),
  }),
  'form/value-not-shown': error<{ label: string }>({
    title: { ko: '나오지 않는 값', en: 'Value that nothing shows' },
    message: ({ label }) => ({
      ko: `'${label}'#{로} 적은 값이 서식의 어느 글에도, 본문에도 나오지 않습니다.`,
      en: `No text of the form and no prose shows what is written as '${label}'.`,
    }),
    help: {
      ko: '서식의 글(제목, 표지의 줄, line 등)에서 {variable.…}이나 {field.…}로 부르거나, 값과 그 선언을 지우십시오. 펴낼 것이 아닌 항목의 값에는 internal: true를 쓰십시오.',
      en: 'Name it in a text of the form as {variable.…} or {field.…}, or remove it and its declaration. A field that is not to be published says internal: true.',
    },
  }),
};
