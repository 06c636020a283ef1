import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { labelPurposes } from '../model/form/label-purposes.ts';
import { formSchema } from '../model/form.ts';
import { type LabelName, labelNames, labelRules } from '../model/labels.ts';
import type { JsonSchema } from './form-json.ts';
import { knownForms } from './known-forms.ts';
import { placeholderRows } from './placeholder-rows.ts';

const introduction = `<!-- 이 문서는 프로그램이 만듭니다. 고치지 말고 src/model/의 스키마를 고친 뒤 npm run contract를 실행하십시오. -->

# 서식의 모든 항목

서식(\`templates/forms/\`의 YAML)에 쓸 수 있는 모든 항목과 꼴, 기본값입니다. 만드는 법은 [서식 만들기](forms.md)에 있습니다. 뜻은 편집기가 보이는 것과 같은 영어 설명입니다.
'필수'는 서식 전체에서이고, 다른 서식을 이어받는 서식은 다른 점만 적습니다. \`id\`가 있는 목록의 항목에는 \`after\`, \`before\`, \`remove\`도 쓸 수 있습니다.`;

/** The page of the documentation that lists all that a form can say, in Korean Markdown; meanings are those of the schemas. */
export function formReference(): string {
  const { definitions = {}, ...form } = z.toJSONSchema(formSchema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  const sections = new Sections(definitions as Readonly<Record<string, JsonSchema>>);
  sections.add('서식', form);
  const parts = [introduction, ...sections.texts(), placeholders(), labels()];
  return `${parts.join('\n\n')}\n`;
}

/** A table for every kind of map in the schema, each once. */
class Sections {
  readonly #definitions: Readonly<Record<string, JsonSchema>>;
  readonly #paths = new Map<string, string>();
  readonly #queue: (readonly [path: string, schema: JsonSchema])[] = [];

  constructor(definitions: Readonly<Record<string, JsonSchema>>) {
    this.#definitions = definitions;
  }

  /** The path under which a map is listed: that under which it was met first. */
  add(path: string, schema: JsonSchema): string {
    const key = JSON.stringify({ ...schema, description: undefined, default: undefined });
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    this.#paths.set(key, path);
    this.#queue.push([path, schema]);
    return path;
  }

  /** The maps that are met while one is listed follow it. */
  texts(): readonly string[] {
    const [next] = this.#queue.splice(0, 1);
    if (!next) return [];
    const rest = this.#queue.splice(0);
    const text = this.#text(...next);
    this.#queue.push(...rest);
    return [text, ...this.texts()];
  }

  #text(path: string, { properties = {}, required = [] }: JsonSchema): string {
    const rows = Object.entries(properties).map(([name, value]) => {
      const schema = value as JsonSchema;
      const preset = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
      const need = required.includes(name) ? '예' : '';
      return row(`\`${name}\``, this.#type(schema, below(path, name)), need, preset, schema.description ?? '');
    });
    return [`## \`${path}\``, table(['항목', '꼴', '필수', '기본값', '뜻'], rows)].join('\n\n');
  }

  /** What a value looks like, in words. */
  #type(schema: JsonSchema, path: string): string {
    const { $ref, allOf, anyOf, oneOf, items, additionalProperties, properties } = schema;
    if ($ref !== undefined) return this.#type(this.#definitions[$ref.split('/').at(-1)!]!, 'sections[]');
    if (allOf?.length === 1) return this.#type(allOf[0] as JsonSchema, path);
    const alternatives = (oneOf ?? anyOf) as readonly JsonSchema[] | undefined;
    if (alternatives) return alternatives.map((one) => this.#type(one, alternativePath(path, one))).join('<br>');
    if (path === 'labels') return '[아래](#labels)';
    if (properties) return `\`${this.add(path, schema)}\``;
    if (isSchema(items)) return `${this.#type(items, `${path}[]`)}의 목록`;
    if (isSchema(additionalProperties)) return `이름마다 ${this.#type(additionalProperties, `${path}.<이름>`)}`;
    return scalar(schema);
  }
}

function below(path: string, name: string): string {
  return path === '서식' ? name : `${path}.${name}`;
}

/** Alternatives are told apart by the one key whose value is fixed. */
function alternativePath(path: string, { properties = {} }: JsonSchema): string {
  const fixed = Object.entries(properties).find(([, value]) => (value as JsonSchema).const !== undefined);
  return fixed ? `${path} (${fixed[0]}: ${(fixed[1] as JsonSchema).const})` : path;
}

const scalars: Readonly<Record<string, string>> = {
  string: '글',
  integer: '정수',
  number: '수',
  boolean: '`true`, `false`',
};

function scalar({ const: fixed, enum: choices, type }: JsonSchema): string {
  if (fixed !== undefined) return `\`${fixed}\``;
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  return scalars[String(type)] ?? '';
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** What can stand in the texts of a form, as the shipped forms show it. */
function placeholders(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const rows = placeholderRows(knownForms(root).map(([, form]) => form));
  return `## 글의 자리

서식의 글에 \`{이름}\`으로 두는 값의 자리입니다. **판의 낱말**은 \`{year}\`(계획 연도), \`{yy}\`(두 자리), \`{year-1}\`·\`{yy+2}\`(그 앞뒤의 해), \`{publisher}\`, \`{title}\`,
\`{level.<단계>}\`(단계의 이름), \`{variable.<id>}\`(\`plan.yaml\`의 \`variables\`)입니다. **열**은 그 자료의 열이며 \`{node.title}\`처럼 가리키는 것의 값도 됩니다.

${table(
  ['글', '자리', '꼭 있어야 하는 자리'],
  rows.map(({ where, known, needs }) => row(`\`${where}\``, known, needs)),
)}`;
}

const homes: Readonly<Record<(typeof labelRules)[LabelName]['of'], string>> = {
  all: '모든 서식에 필요한 것',
  register: '`register` 쪽이 있을 때',
  calendar: '`calendar` 쪽이 있을 때',
  finance: '`finance` 쪽이 있을 때',
  search: '`search` 쪽이 있을 때',
  amount: '`site.home.amount`가 있을 때',
  comparison: '`planpress diff`의 신구대비표(없으면 planpress의 말)',
};

function labels(): string {
  const groups = Object.entries(homes).map(([of, title]) => {
    const names = labelNames.filter((name) => labelRules[name].of === of);
    const rows = names.map((name) => {
      const { slots, needs, hasEdition, mayBeBlank } = labelRules[name];
      const own = slots.map((slot) => `\`{${slot}}\`${(needs as readonly string[]).includes(slot) ? ' (필수)' : ''}`);
      const known = [...own, ...(hasEdition ? ['판의 낱말'] : [])].join(', ');
      return row(`\`${name}\``, known, mayBeBlank ? '예' : '', labelPurposes[name]);
    });
    return `### ${title}\n\n${table(['이름', '자리', '비워도 됨', '쓰이는 곳'], rows)}`;
  });
  return [
    `<a id="labels"></a>\n\n## \`labels\`: 책과 웹의 낱말\n\n\`base\`에는 어느 간행물에나 맞는 낱말이 들어 있습니다.`,
    ...groups,
  ].join('\n\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}
