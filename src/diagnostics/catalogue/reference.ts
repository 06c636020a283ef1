import { meant } from '../advice.ts';
import { error, warning } from '../entry.ts';
import { accept } from './accept.ts';

/** What `::grid[…]` and `::chart[…]` place. */
const placeable = {
  grid: { ko: '표', en: 'table' },
  chart: { ko: '그래프', en: 'chart' },
};

/** Problems of references between nodes and records. */
export const reference = {
  'reference/unknown': error<{ id: string; kind: string; suggestion: string | undefined }>({
    title: { ko: '없는 것을 가리킴', en: 'Unknown reference' },
    message: ({ id, kind }) => ({
      ko: `'${id}'#{은} ${kind}에 없는 식별자입니다.`,
      en: `There is no '${id}' in ${kind}.`,
    }),
    help: ({ suggestion, kind }) =>
      meant(suggestion, { ko: `${kind}에 있는 식별자를 쓰십시오.`, en: `Use an id that exists in ${kind}.` }),
  }),
  'reference/unknown-edition': error<{ id: string; own: boolean; suggestion: string | undefined }>({
    title: { ko: '없는 판', en: 'Unknown edition' },
    message: ({ id, own }) => ({
      ko: own ? `'${id}'#{은} 이 판 자신입니다.` : `'${id}' 판이 content/에 없습니다.`,
      en: own ? `'${id}' is this edition itself.` : `There is no edition '${id}' in content/.`,
    }),
    help: ({ suggestion }) =>
      meant(suggestion, {
        ko: '앞이나 뒤 연도 판의 폴더 이름을 적고, 그런 판이 없으면 이 항목을 지우십시오.',
        en: 'Write the folder of the edition before or after, or remove the key where there is none.',
      }),
  }),
  'reference/wrong-level': error<{ id: string; level: string; expected: string }>({
    title: { ko: '단계가 다름', en: 'Wrong level' },
    message: ({ id, level, expected }) => ({
      ko: `'${id}'#{은} ${level}인데 여기에는 ${expected}만 쓸 수 있습니다.`,
      en: `'${id}' is of the level ${level}; only ${expected} can stand here.`,
    }),
    help: ({ id, expected }) => ({
      ko: `'${id}'#{을} 여기에서 지우거나, ${expected}의 식별자로 바꾸십시오.`,
      en: `Take '${id}' out of here, or write the id of: ${expected}`,
    }),
  }),
  'reference/label': error<{ label: string; name: string }>({
    title: { ko: '이름이 식별자와 다름', en: 'Label does not match' },
    message: ({ label, name }) => ({
      ko: `이름 '${label}'#{이} 식별자가 가리키는 '${name}'#{와} 다릅니다.`,
      en: `The label '${label}' is not the name '${name}' that its key stands for.`,
    }),
    help: ({ name }) => ({
      ko: `식별자가 맞다면 이름을 '${name}'#{로} 고치고, 이름이 맞다면 식별자를 고치십시오. 이름은 비워 두어도 됩니다.`,
      en: `If the key is right, write '${name}'; if the label is right, correct the key. The label may be left blank.`,
    }),
  }),
  'reference/cycle': error<{ id: string }>({
    title: { ko: '돌고 도는 참조', en: 'Reference cycle' },
    message: ({ id }) => ({ ko: `'${id}'#{은} 자기 자신의 아래에 있습니다.`, en: `'${id}' stands below itself.` }),
    help: { ko: '상위를 바르게 고치십시오.', en: 'Correct the parent.' },
  }),
  'reference/orphan': error<{
    id: string;
    level: string;
    above: string | undefined;
    folder: string | undefined;
  }>({
    title: { ko: '어디에도 속하지 않음', en: 'Orphan' },
    message: ({ id, level }) => ({
      ko: `${level} '${id}'#{이} 어떤 상위 항목의 children에도 없습니다.`,
      en: `No parent lists '${id}' (${level}) among its children.`,
    }),
    help: ({ id, above, folder }) => ({
      ko:
        above === undefined || folder === undefined
          ? `plan.yaml의 목록에 '${id}'#{을} 추가하십시오. 쓰지 않는 항목이면 이 파일을 지우십시오.`
          : `이 항목이 속한 ${above}의 파일을 ${folder}에서 열어 children에 '${id}'#{을} 추가하십시오. 쓰지 않는 항목이면 이 파일을 지우십시오.`,
      en:
        above === undefined || folder === undefined
          ? `Add '${id}' to its list in plan.yaml, or delete this file.`
          : `In ${folder}, open the file of the ${above} it belongs to and add '${id}' to its children, or delete this file.`,
    }),
  }),
  'reference/two-parents': error<{ id: string }>({
    title: { ko: '상위 항목이 둘', en: 'Two parents' },
    message: ({ id }) => ({
      ko: `'${id}'#{이} children에 두 번 적혀 있습니다.`,
      en: `'${id}' is listed as a child twice.`,
    }),
    help: { ko: '한 곳에만 적으십시오.', en: 'List it once.' },
  }),
  'reference/shared-address': error<{ id: string; name: string }>({
    title: { ko: '주소가 같은 두 가지', en: 'Two things at one address' },
    message: ({ id, name }) => ({
      ko: `'${name}'의 주소 '${id}'#{을} 이미 다른 것이 쓰고 있습니다.`,
      en: `'${name}' has the address '${id}', which something else has already.`,
    }),
    help: {
      ko: "표의 주소는 표 이름, 과제의 식별자, '표' 열의 이름을 붙임표로 이은 것입니다. 둘 가운데 하나의 '표' 열이나 식별자를 다르게 지으십시오.",
      en: 'The address of a table is its name, the id of the task and that of its set, joined by hyphens. Give one of the two another set or another id.',
    },
  }),
  'reference/duplicate-node': error<{ id: string }>({
    title: { ko: '겹친 식별자', en: 'Duplicate id' },
    message: ({ id }) => ({ ko: `식별자 '${id}'#{을} 쓰는 파일이 둘 있습니다.`, en: `Two files have the id '${id}'.` }),
    help: {
      ko: '둘 가운데 한 파일의 이름을 새로 짓고, 그 파일을 가리키는 children과 CSV의 식별자도 그 이름으로 고치십시오.',
      en: 'Rename one of the files, and write its new name where children and CSV files refer to it.',
    },
  }),
  'reference/unknown-target': error<{ target: string; suggestion: string | undefined }>({
    title: { ko: '참조할 곳이 없음', en: 'Reference to nothing' },
    message: ({ target }) =>
      target === ''
        ? { ko: '참조(:ref)가 무엇을 가리키는지 적지 않았습니다.', en: 'The reference (:ref) names nothing.' }
        : { ko: `참조한 '${target}'#{이} 이 책에 없습니다.`, en: `Nothing in the book is called '${target}'.` },
    help: ({ suggestion }) =>
      meant(suggestion, {
        ko: '과제나 목표의 식별자, 또는 웹에서 그 표의 주소 끝(# 뒤)에 있는 이름을 대괄호 안에 쓰십시오.',
        en: 'Write the id of a task or goal, or the name at the end (after #) of the web address of a table.',
      }),
  }),
  'reference/unplaced': warning<{ id: string; notation: keyof typeof placeable }>({
    title: { ko: '책에 놓이지 않은 표나 그래프', en: 'Table or chart that stands nowhere' },
    message: ({ id, notation }) => ({
      ko: `'${id}' ${placeable[notation].ko}#{이} 본문 어디에도 놓여 있지 않습니다.`,
      en: `The ${placeable[notation].en} '${id}' is not placed anywhere in the text.`,
    }),
    help: ({ id, notation }) => ({
      ko: `본문의 알맞은 자리에 '::${notation}[${id}]' 줄을 쓰거나 ${placeable[notation].ko}#{을} 지우십시오.`,
      en: `Write a line '::${notation}[${id}]' where it belongs, or delete the ${placeable[notation].en}.`,
    }),
  }),
  'reference/placed-twice': error<{ title: string; id: string }>({
    title: { ko: '두 번 놓인 표', en: 'Table placed twice' },
    message: ({ title }) => ({
      ko: `'${title}' 표는 앞에 이미 놓여 있어, 같은 번호와 같은 주소로 두 번 실립니다.`,
      en: `The table '${title}' is placed already: it would stand twice with one number and one address.`,
    }),
    help: ({ id }) => ({
      ko: `한 곳에만 남기고, 다른 곳에서는 ':ref[${id}]' 표기로 가리키십시오.`,
      en: `Keep one of them, and refer to it by ':ref[${id}]' elsewhere.`,
    }),
  }),
  'reference/unknown-tree': error<{ tree: string; suggestion: string | undefined; known: string }>({
    title: { ko: '서식에 없는 갈래', en: 'Unknown tree' },
    message: ({ tree }) => ({
      ko: `서식에 갈래 '${tree}'#{이} 없어, 여기에 적은 항목이 책에 나오지 않습니다.`,
      en: `The form has no tree '${tree}', so nothing listed here would be in the book.`,
    }),
    help: ({ suggestion, known }) =>
      suggestion === 'children'
        ? {
            ko: "이 목록을 trees에서 꺼내 맨 위의 'children'에 쓰십시오.",
            en: "Take the list out of trees and make it the value of 'children'.",
          }
        : meant(suggestion, {
            ko:
              known === ''
                ? '이 서식에는 다른 갈래가 없으므로 이 항목을 지우십시오.'
                : `쓸 수 있는 갈래는 ${known}입니다.`,
            en: known === '' ? 'The form has no other trees: remove it.' : `Known trees: ${known}`,
          }),
  }),
  'reference/same-code': warning<{ code: string; first: string; count: number }>({
    title: { ko: '번호가 같은 항목', en: 'Nodes of one number' },
    message: ({ code, first, count }) => ({
      ko: `번호 '${code}'#{이} 앞의 '${first}'에도 있습니다${count > 1 ? `(같은 단계에 이런 항목이 ${count}개 있습니다)` : ''}.`,
      en: `'${first}' has the number '${code}' too${count > 1 ? ` (${count} nodes of this level are like this)` : ''}.`,
    }),
    help: {
      ko: '번호로 된 주소와 참조가 둘을 가리지 못합니다. 서식에서 이 단계의 code에 {parent}와 {n}을 쓰십시오.',
      en: 'References and addresses by number cannot tell them apart. Write {parent} and {n} into code of the level.',
    },
  }),
  'reference/same-name': error<{ name: string; column: string; kind: string }>({
    title: { ko: '두 번 적힌 이름', en: 'A name that is entered twice' },
    message: ({ name, column, kind }) => ({
      ko: `'${name}'#{이} 같은 표(${kind})의 '${column}' 열에 이미 있고, 속한 곳과 코드도 같습니다.`,
      en: `'${name}' is in '${column}' of this table already, with the same code and in the same place.`,
    }),
    help: {
      ko: '같은 것을 두 번 적었으면 뒤의 행을 지우고, 그 id를 가리키던 칸은 앞의 id로 고치십시오. 서로 다른 것이면 이름이나 코드, 속한 곳(상위, 회계 등)을 바로잡으십시오.',
      en: 'If it was entered twice, delete the later row and let what named its id name the earlier one. If they differ, correct the name, the code or what it belongs to.',
    },
  }),
  'reference/code-names': warning<{ code: string; name: string; other: string }>({
    title: { ko: '이름이 둘인 코드', en: 'One code with two names' },
    message: ({ code, name, other }) => ({
      ko: `코드 ${code}의 이름이 여기서는 '${name}'이고 앞에서는 '${other}'입니다.`,
      en: `The code ${code} is '${name}' here, and '${other}' before.`,
    }),
    help: {
      ko: `같은 것이면 한 행으로 모으고, 다른 것이면 코드를 고치십시오. ${accept.ko}`,
      en: `Make one row of them if they are the same; otherwise correct the code. ${accept.en}`,
    },
  }),
  'reference/unknown-number': warning<{ number: string }>({
    title: { ko: '없는 번호', en: 'Number of nothing' },
    message: ({ number }) => ({
      ko: `'${number}'#{은} 이 책에 없는 번호입니다.`,
      en: `'${number}' is the number of nothing in this book.`,
    }),
    help: {
      ko: `번호는 :ref[…]로 쓰면 순서가 바뀌어도 맞습니다. 다른 책의 번호이면 acceptances.csv에 까닭을 적어 예외로 인정하십시오.`,
      en: 'Numbers written as :ref[…] stay right. If it is one of another book, accept the warning in acceptances.csv.',
    },
  }),
};
