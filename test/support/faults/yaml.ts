import { stretchIn } from './documents.ts';
import { editing, type Mutator, ofFile } from './fault.ts';
import { content, nodeOf } from './sources.ts';

const manifest = `${content}/plan.yaml`;
const levels = ['tasks', 'objectives', 'goals', 'collaborations'];

const unknownKey: Mutator = (sources, random) => {
  const text = sources.text(manifest);
  const start = text.indexOf('\nimprint:') + 1;
  const key = random.pick(['publishor', 'printer', '발행부수']);
  return editing({
    file: manifest,
    start,
    end: start,
    text: `⟦${key}⟧: 표본\n`,
    codes: ['yaml/unknown-key'],
    claim: [start, start],
  });
};

const wrongValue: Mutator = (sources, random) => {
  const text = sources.text(manifest);
  const start = text.indexOf('issued: ') + 'issued: '.length;
  const value = random.pick(['2024-13', '2024.4', '2024년 4월']);
  return editing({
    file: manifest,
    start,
    end: text.indexOf('\n', start),
    text: `⟦${value}⟧`,
    codes: ['yaml/wrong-value'],
  });
};

/** Where a key is missing, the first line is shown. */
const missingKey: Mutator = (sources) => {
  const text = sources.text(manifest);
  const [first = ''] = text.split('\n');
  const taken = /^publisher: .*\n/mu.exec(text);
  if (!taken) return undefined;
  return {
    edits: [
      { file: manifest, start: 0, end: first.length, text: `⟦${first}⟧`, codes: ['yaml/missing-key'] },
      {
        file: manifest,
        start: taken.index,
        end: taken.index + taken[0].length,
        text: '',
        codes: [],
        claim: [taken.index, taken.index],
      },
    ],
    claims: ['key:publisher'],
  };
};

const unknownMatter: Mutator = (sources, random) => {
  const title = stretchIn(sources, random, /(?<=^---\n)title: [^\n]+\n/gu, levels);
  if (!title) return undefined;
  const { file, start, end } = title;
  const text = `⟦${random.pick(['colour', '담당자', 'tilte'])}⟧: 표본\n`;
  return editing({ file, start: end, end, text, codes: ['yaml/unknown-key'], claim: [start, end] });
};

const wrongMatter: Mutator = (sources, random) => {
  const title = stretchIn(sources, random, /(?<=^---\n)title: [^\n]+\n(?=---)/gu, levels);
  if (!title) return undefined;
  const { file, start, end } = title;
  const text = `departments: ⟦${random.pick(['소상공인과', '3', '{ 과: 1 }'])}⟧\n`;
  return editing({ file, start: end, end, text, codes: ['yaml/wrong-value'], claim: [start, end] });
};

/** Front matter that is no YAML: its title is lost, and nothing else. */
const brokenMatter: Mutator = (sources, random) => {
  const title = stretchIn(sources, random, /(?<=^---\n)title: [^\n:'"]+\n/gu, ['tasks', 'collaborations']);
  if (!title) return undefined;
  const { file, start, end } = title;
  return editing(
    { file, start: end, end, text: '⟦title⟧: 둘째 이름\n', codes: ['yaml/duplicate-key'], claim: [start, end] },
    [`title:${nodeOf(file)}`],
  );
};

const missingMatter: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'collaborations'));
  const end = sources.text(file).indexOf('\n---\n') + 6;
  const edit = { file, start: 0, end, text: '', codes: [], claim: [0, end] as const };
  return { edits: [edit], found: [ofFile('front-matter/missing', file)], claims: [`title:${nodeOf(file)}`] };
};

const missingTitle: Mutator = (sources, random) => {
  const title = stretchIn(sources, random, /(?<=^---\n)title: [^\n]+(?=\n)/gu, levels);
  return (
    title &&
    editing({ ...title, text: '⟦short: 짧은 이름⟧', codes: ['front-matter/missing-key'] }, [
      `title:${nodeOf(title.file)}`,
    ])
  );
};

/** An anchor and its alias, in which what is written once would mean two things. */
const anchor: Mutator = (sources) => {
  const text = sources.text(manifest);
  const start = text.indexOf('issued: ') + 'issued: '.length;
  return editing({ file: manifest, start, end: start, text: '⟦&when⟧ ', codes: ['yaml/anchor'] });
};

/** A line that is no YAML; the lines around it are read. */
const syntax: Mutator = (sources, random) => {
  const text = sources.text(manifest);
  const start = text.indexOf('\nimprint:') + 1;
  return editing({
    file: manifest,
    start,
    end: start,
    text: `⟦${random.pick(['담당 없음', '메모'])}⟧\n`,
    codes: ['yaml/syntax'],
    claim: [start, start],
  });
};

const twice: Mutator = (sources) => {
  const text = sources.text(manifest);
  const start = text.indexOf('\nimprint:') + 1;
  return editing(
    {
      file: manifest,
      start,
      end: start,
      text: '⟦publisher⟧: 다른 부\n',
      codes: ['yaml/duplicate-key'],
      claim: [start, start],
    },
    ['key:publisher'],
  );
};

/** Front matter without the line that ends it; the text below is read all the same. */
const unclosedMatter: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'collaborations'));
  const end = sources.text(file).indexOf('\n---\n') + 1;
  return {
    edits: [
      { file, start: 0, end: 3, text: '⟦---⟧', codes: ['front-matter/unclosed'], claim: [0, end] },
      { file, start: end, end: end + 4, text: '', codes: [], claim: [end, end + 4] },
    ],
    claims: [`title:${nodeOf(file)}`],
  };
};

export const yamlMutators = { anchor, syntax, twice, unknownKey, wrongValue, missingKey };
export const frontMatterMutators = {
  unclosedMatter,
  unknownMatter,
  wrongMatter,
  brokenMatter,
  missingMatter,
  missingTitle,
};
