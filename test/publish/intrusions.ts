import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { isFull } from '../support/full.ts';
import { repository } from '../support/project.ts';
import { shippedForm } from '../support/shipped-form.ts';

/** What is tried: a text that would lead somewhere, put into one place of the sources, as whole files by their path. */
export interface Intrusion {
  readonly where: string;
  readonly files: Readonly<Record<string, string>>;
}

export const sample = join(repository, 'test/documentation/project');
export const edition = '2031-sample';

const data = `data/${edition}`;
const content = `content/${edition}`;
const task = `${content}/tasks/bookstore-opening.md`;

/** Texts that lead elsewhere where something takes them for a path, an address, markup or a name of JavaScript. */
export function ways(host: string): readonly string[] {
  return [
    '../../../../canary',
    '/../../../../../canary',
    '/etc/hostname',
    'file:///etc/hostname',
    `http://${host}/x`,
    `//${host}/x`,
    '\\\\host\\share\\x',
    'C:\\x',
    '..%2f..%2f..%2fcanary',
    '%2e%2e/%2e%2e/canary',
    '....//....//canary',
    'con',
    'x.',
    '.',
    '가'.repeat(120),
    'a'.repeat(300),
    '~/canary',
    '__proto__',
    'constructor',
    `<img src=http://${host}/x>`,
    `![x](http://${host}/x)`,
    `url(http://${host}/x)`,
    '$(touch canary)',
    'x\0y',
  ];
}

const form = shippedForm();

function textOf(path: string): string {
  return readFileSync(join(sample, path), 'utf8').replace(/^\uFEFF/u, '');
}

/** Deals the ways out to the places in turn, so that each place gets some and each way is tried in many places. */
export class Dealer {
  readonly #ways: readonly string[];
  #next = 0;
  constructor(some: readonly string[]) {
    this.#ways = some;
  }
  deal(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.#ways[this.#next++ % this.#ways.length]!);
  }
}

/** In full every way is tried in every column. */
const eachColumn = isFull ? 24 : 1;

/** Every column of every table of the form; a table that the sample has not is made for it. */
export function inColumns(dealer: Dealer): readonly Intrusion[] {
  return tables().flatMap(([file, rows]) =>
    rows[0]!.flatMap((header, column) =>
      dealer
        .deal(eachColumn)
        .map((way) => withRow(file, rows, `'${header}': ${way}`, (cell, index) => (index === column ? way : cell))),
    ),
  );
}

/** Every table of the form with all of its cells of a row at once. */
export function inTables(dealer: Dealer): readonly Intrusion[] {
  return tables().map(([file, rows]) => withRow(file, rows, 'all columns', () => dealer.deal(1)[0]!));
}

function tables(): readonly (readonly [file: string, rows: readonly (readonly string[])[]])[] {
  return form.records.map(({ file, columns }) => {
    const headers = columns.map(({ header }) => header.replace('{key}', '2031'));
    return [file, rowsOf(file, headers)];
  });
}

function withRow(
  file: string,
  rows: readonly (readonly string[])[],
  what: string,
  change: (cell: string, column: number) => string,
): Intrusion {
  const changed = rows.map((row, at) => (at === 1 ? row.map(change) : row));
  return { where: `${file} ${what}`, files: { [`${data}/${file}`]: `\uFEFF${Papa.unparse(changed)}\n` } };
}

function rowsOf(file: string, headers: readonly string[]): readonly (readonly string[])[] {
  try {
    return Papa.parse<string[]>(textOf(`${data}/${file}`).trimEnd()).data;
  } catch {
    return [headers, headers.map(() => 'x')];
  }
}

/** A table that is typed as it is: its cells, and the id that names its file. */
export function inGrids(dealer: Dealer): readonly Intrusion[] {
  const { columns } = form.records.find(({ grid }) => grid)!;
  const row = (id: string): string =>
    Papa.unparse([
      columns.map(({ header }) => header),
      columns.map((column) => (column.id === 'id' ? id : column.id.startsWith('head') ? '1' : '표')),
    ]);
  return [
    ...dealer.deal(12).map((way) => ({
      where: `grid cell: ${way}`,
      files: {
        [`${data}/grids.csv`]: `\uFEFF${row('own')}\n`,
        [`${data}/grids/own.csv`]: `\uFEFF${Papa.unparse([
          ['가', '나'],
          [way, '1'],
        ])}\n`,
        [task]: textOf(task).replace('## 기대효과', '::grid[own]\n\n## 기대효과'),
      },
    })),
    ...dealer
      .deal(12)
      .map((way) => ({ where: `grid id: ${way}`, files: { [`${data}/grids.csv`]: `\uFEFF${row(way)}\n` } })),
  ];
}

/** Keys of the manifest and of front matter. */
export function inYaml(dealer: Dealer): readonly Intrusion[] {
  const manifest = textOf(`${content}/plan.yaml`);
  const keys = [
    'form',
    'title',
    'publisher',
    'previous',
    'next',
    'url',
    'issued',
    'year',
    'children',
    'trees',
    'licence',
    'imprint',
    'status',
  ];
  const nested = [
    '{ collaboration: [WAY] }',
    '{ text: WAY, url: WAY }',
    '{ office: WAY, phone: WAY }',
    '{ kind: WAY }',
  ];
  const textFor = (key: string, way: string): string => {
    const quoted = JSON.stringify(way);
    if (key === 'children') return `[${quoted}]`;
    return (nested[['trees', 'licence', 'imprint', 'status'].indexOf(key)] ?? 'WAY').replaceAll('WAY', () => quoted);
  };
  const withKey = (text: string, key: string, way: string): string =>
    `${text.replace(new RegExp(`^${key}:.*\n(?: .*\n)*`, 'mu'), '')}${key}: ${textFor(key, way)}\n`;
  const inManifest = keys.flatMap((key) =>
    dealer.deal(3).map((way) => ({
      where: `plan.yaml ${key}: ${way}`,
      files: { [`${content}/plan.yaml`]: withKey(manifest, key, way) },
    })),
  );
  const [, head = '', body = ''] = /^---\n(.*?)---\n(.*)$/su.exec(textOf(task)) ?? [];
  const inFront = ['title', 'short', 'children', 'departments'].flatMap((key) =>
    dealer.deal(4).map((way) => {
      const value = key === 'departments' ? `[${JSON.stringify(way)}]` : textFor(key, way);
      return {
        where: `front matter ${key}: ${way}`,
        files: { [task]: `---\n${head.replace(new RegExp(`^${key}:.*\n`, 'mu'), '')}${key}: ${value}\n---\n${body}` },
      };
    }),
  );
  return [...inManifest, ...inFront];
}

/** Places of prose. */
const prose = [
  'WAY',
  '[글](WAY)',
  '![그림](WAY)',
  '![그림](images/WAY)',
  '<WAY>',
  '::table[WAY]',
  '::table[consultation]{set="WAY"}',
  '::grid[WAY]',
  ':ref[WAY]',
  ':value[WAY]',
  ':::box[WAY]\n- 글\n:::',
  ':::chart[WAY]\n- 글\n:::',
  '낱말[^a]\n\n[^a]: WAY',
  '| 가 | 나 |\n|---|---|\n| WAY | 1 |',
  '<iframe src="WAY"></iframe>',
  '<script src="WAY"></script>',
];

export function inProse(dealer: Dealer): readonly Intrusion[] {
  const anchor = '- 동네서점이 없는 지역이 늘어 책을 접할 기회 감소';
  return prose.flatMap((place) =>
    dealer.deal(3).map((way) => ({
      where: `prose ${JSON.stringify(place)}: ${way}`,
      files: { [task]: textOf(task).replace(anchor, () => place.replaceAll('WAY', () => way)) },
    })),
  );
}

/** A form of the root's own, which names files and folders in many places. */
const formParts = [
  'extends: WAY',
  'levels: [{ id: task, folder: WAY }]',
  'levels: [{ id: WAY, name: 가, numeral: none, code: "", heading: "", bullets: ["○"], sections: [] }]',
  'parts: [{ id: WAY, kind: chapter, heading: 가 }]',
  'records: [{ id: consultation, file: WAY }]',
  'records: [{ id: grid, grid: { folder: WAY } }]',
  'tables: [{ id: WAY, builder: list, title: 가, records: consultation, columns: [{ header: 가, field: id }] }]',
  'tables: [{ id: consultation, set: content }]',
  'site: { pages: [{ id: WAY, kind: downloads, heading: 가 }] }',
  'labels: { fileName: WAY, boardFolder: WAY, boardPost: WAY }',
  'levels: [{ id: goal, runningHead: WAY }]',
  'choices: { WAY: [{ id: x, text: 가 }] }',
];

export function inForms(dealer: Dealer): readonly Intrusion[] {
  const manifest = textOf(`${content}/plan.yaml`).replace(/^form: .*$/mu, 'form: own');
  return formParts.flatMap((part) =>
    dealer.deal(3).map((way) => {
      const extending = part.startsWith('extends') ? '' : 'extends: performance-plan\n';
      const text = `id: own\nversion: 1\n${extending}${part.replaceAll('WAY', () => JSON.stringify(way))}\n`;
      return {
        where: `form ${part}: ${way}`,
        files: { [`${content}/plan.yaml`]: manifest, 'templates/forms/own.yaml': text },
      };
    }),
  );
}

/** Rules of styles and markup of templates that would load something. */
const styleRules = [
  '.cover { background: url(WAY) }',
  '.cover { background: url("WAY") }',
  '.cover { background: \\75rl(WAY) }',
  '.cover { background: image-set("WAY" 1x) }',
  '@import "WAY";',
  '@import url(WAY);',
  '@font-face { font-family: "Book Sans"; src: url("WAY") }',
  '.cover { --a: "WAY"; background: image-set(var(--a) 1x) }',
  '.cover::before { content: url("WAY") }',
];
const markup = [
  '<img alt="그림" src="WAY">',
  '<iframe src="WAY"></iframe>',
  '<link rel="stylesheet" href="WAY">',
  '<script src="WAY"></script>',
  '<meta http-equiv="refresh" content="0; url=WAY">',
  '<object data="WAY"></object>',
  '<svg><image href="WAY"/></svg>',
  '<base href="WAY">',
  '<p style="background: url(WAY)">글</p>',
  '<style>p { background: url(WAY) }</style>',
];

/** Addresses that lead out of the root wherever they stand. */
export function addresses(host: string, canary: string): readonly string[] {
  return [
    `file://${canary}`,
    canary,
    `http://${host}/x`,
    `//${host}/x`,
    '../../../../../canary.svg',
    '%2e%2e/canary.svg',
  ];
}

export function inStyles(dealer: Dealer): readonly Intrusion[] {
  const shipped = (path: string): string => readFileSync(join(repository, path), 'utf8');
  const styles = ['print', 'screen', 'fonts'].flatMap((name) => {
    const path = `templates/styles/${name}.css`;
    return styleRules.flatMap((rule) =>
      dealer.deal(1).map((way) => ({
        where: `${name}.css ${rule}: ${way}`,
        files: { [path]: `${rule.replaceAll('WAY', () => way)}\n${shipped(path)}` },
      })),
    );
  });
  const templates = ['templates/pages/book.hbs', 'templates/partials/page-foot.hbs'].flatMap((path) =>
    markup.flatMap((element) =>
      dealer.deal(1).map((way) => ({
        where: `${path} ${element}: ${way}`,
        files: { [path]: shipped(path).replace('</body>', () => `${element.replaceAll('WAY', () => way)}</body>`) },
      })),
    ),
  );
  return [...styles, ...templates];
}
