import { describe, expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { type Explanation, explanations } from '../../src/diagnostics/explanations/index.ts';
import { type Changes, checkedWith, make, sampleEdition, sourceOf, withSection } from '../documentation/sample.ts';
import { isFull } from '../support/full.ts';

/**
 * The examples of the explanations are put into the small edition: the bad one gives its code and nothing
 * else, the good one gives nothing. What names no file tells of files, programs or the machine in words.
 * In short only what is told of templates is composed too, and every twelfth good one is tried.
 */

const codes = Object.keys(catalogue) as Code[];
const section = '추진배경 (목적)';

/** Data that refers to what the examples replace is left out of the way: the header alone remains. */
const referring: Readonly<Record<string, readonly string[]>> = {
  'budget.csv': ['budget-lines.csv'],
};

const ownForm = `form: sample-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]
`;

const schedule = 'id,과제,과제명,구분,추진계획,세부일정\n';
const consultation = 'id,과제,과제명,표,구분,내용,세부일정\n';
/** A date outside of its quarter, which the examples of acceptances accept. */
const early = {
  'schedule.csv': `${schedule}opening-q1-call,bookstore-opening,동네서점 창업 지원,1분기,공고,'31.4월\n`,
};
/** Two rows of one id in two tables, both with a date far from the year of the plan. */
const twice = {
  'schedule.csv': `${schedule}opening-q1-call,bookstore-opening,동네서점 창업 지원,1분기,공고,'28.2월\n`,
  'consultations.csv': `${consultation}opening-q1-call,bookstore-opening,동네서점 창업 지원,owners,간담회,공고 의견,'28.2월\n`,
};

const taskFile = 'tasks/bookstore-opening.md';
/** A table that is typed as it is, with its place in the prose. */
const gridBeside = {
  'grids.csv': 'id,소속,제목,머리행,머리열\nstores-by-region,bookstore-opening,지역별 동네서점,1,1\n',
  [taskFile]: withSection(sourceOf(`content/${sampleEdition}/${taskFile}`), section, '::grid[stores-by-region]\n'),
};

/** A task that says who leads it. */
const taskWithField = sourceOf(`content/${sampleEdition}/${taskFile}`).replace(
  'departments:',
  'lead: 표본부\ndepartments:',
);

/** What an example needs beside it, by code. */
const beside: Readonly<Partial<Record<Code, Readonly<Record<string, string>>>>> = {
  'acceptance/unknown-code': early,
  'acceptance/duplicate': early,
  'acceptance/ambiguous': twice,
  'acceptance/unmatched': early,
  'csv/grid-sign': gridBeside,
  'form/value-not-shown': { [taskFile]: taskWithField },
  'reference/unplaced': {
    'grids.csv': 'id,소속,제목,머리행,머리열\nstores-by-region,bookstore-opening,지역별 동네서점,1,1\n',
    'grids/stores-by-region.csv': '지역,서점 수\n수도권,801\n',
  },
};

function pathOf(file: string): string {
  if (file.startsWith('templates/')) return file;
  return `${file.endsWith('.csv') ? 'data' : 'content'}/${sampleEdition}/${file}`;
}

function changesFor(code: Code, file: string, text: string): Changes {
  const used = file.startsWith('templates/forms/') ? { 'plan.yaml': ownForm } : {};
  const extra = Object.entries({ ...used, ...beside[code] }).map(([name, content]) => [pathOf(name), content] as const);
  const emptied = (referring[file] ?? []).map((name) => [pathOf(name), header(pathOf(name))] as const);
  return new Map([...extra, ...emptied, [pathOf(file), placed(file, text)]]);
}

function header(path: string): string {
  return sourceOf(path).split('\n')[0] ?? '';
}

/** A task is shown by the prose of one section, under its heading where it is not the first; all else is whole. */
function placed(file: string, text: string): string {
  if (!file.startsWith('tasks/') || text.startsWith('---') || file === 'tasks/library-purchase.md') return text;
  const [, heading = section, prose = text] = /^## (.+)\n\n([\s\S]*)$/u.exec(text) ?? [];
  return withSection(sourceOf(pathOf(file)), heading, `${prose}\n`);
}

function found(code: Code, file: string, text: string): readonly string[] {
  const changes = changesFor(code, file, text);
  const isComposed = isFull || code.startsWith('template/');
  const diagnostics = isComposed ? make(changes).diagnostics : checkedWith(changes);
  return [...new Set(diagnostics.map((diagnostic) => diagnostic.code))];
}

const tried = codes.flatMap((code) => {
  const explanation: Explanation | undefined = explanations[code];
  return explanation?.file === undefined ? [] : [{ code, file: explanation.file, ...explanation }];
});

describe('the examples of explanations', () => {
  test.each(tried)('$code: the bad one gives it', ({ code, file, bad }) => {
    expect(found(code, file, bad)).toEqual([code]);
  });

  test.each(tried.filter((_, at) => isFull || at % 12 === 0))(
    '$code: the good one gives nothing',
    ({ code, file, good }) => {
      expect(found(code, file, good)).toEqual([]);
    },
  );

  test('are tried where they can be', () => {
    const told = codes.filter((code) => !tried.some((one) => one.code === code));
    const families = [...new Set(told.map((code) => code.split('/')[0]))];
    const untried = ['encoding', 'environment', 'file', 'form', 'image', 'layout', 'limit', 'reference', 'value'];
    expect(families.sort()).toEqual(untried);
  });
});
