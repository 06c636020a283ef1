import { sectionsOf, stretchIn } from './documents.ts';
import { editing, type Mutator } from './fault.ts';

/** A heading is misspelt, or is one that the form does not have. */
const unknown: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'objectives', 'goals'));
  const { words, heading, start, end } = random.pick(sectionsOf(sources, file));
  const wrong = random.pick([`${heading.slice(0, -1)}ㅎ`, `${heading}의 `.trim()]);
  return editing({
    file,
    start: words[0],
    end: words[1],
    text: `⟦${wrong}⟧`,
    codes: ['section/unknown'],
    claim: [start, Math.max(end - 1, words[1])],
  });
};

/** A section that must be there is taken away with all that stands in it. */
const missing: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'goals', 'collaborations'));
  const sections = sectionsOf(sources, file);
  const required = /^(추진배경|주요내용 및 추진계획|기대효과|기본방향|기타|과제 목표|추진계획|부서 간)/u;
  const taken = random.pick(sections);
  if (sections.length < 2 || !required.test(taken.heading) || /::grid/u.test(taken.text)) return undefined;
  const text = sources.text(file);
  if (taken.end === text.length) {
    // The last section: the file ends where the one before it does.
    return editing({
      file,
      start: taken.start,
      end: taken.end,
      text: '⟦⟧',
      codes: ['section/missing'],
      claim: [taken.start, taken.end],
    });
  }
  const removal = {
    file,
    start: taken.start,
    end: taken.end,
    text: '',
    codes: [],
    claim: [taken.start, taken.end - 1] as const,
  };
  const end = text.length;
  return { edits: [removal, { file, start: end, end, text: '⟦⟧', codes: ['section/missing'], claim: [end, end] }] };
};

/** A section stands a second time at the end of the file. */
const duplicate: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'goals', 'collaborations'));
  const { heading } = random.pick(sectionsOf(sources, file));
  const end = sources.text(file).length;
  const text = `\n## ⟦${heading}⟧\n\n- 다시 쓴 내용\n`;
  return editing({ file, start: end, end, text, codes: ['section/duplicate'], claim: [end, end] }, [
    `heading:${file}:${heading}`,
  ]);
};

/** Two neighbouring sections stand the wrong way round. */
const order: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'goals'));
  const sections = sectionsOf(sources, file);
  const at = random.below(sections.length - 1);
  const [first, second] = [sections[at], sections[at + 1]];
  if (!first || !second || second.end === sources.text(file).length) return undefined;
  const moved = `## ⟦${first.heading}⟧${first.text.slice(first.heading.length + 3)}`;
  return editing({
    file,
    start: first.start,
    end: second.end,
    text: second.text + moved,
    codes: ['section/order'],
    claim: [first.start, second.end - 1],
  });
};

/** A paragraph stands before the first heading. */
const outside: Mutator = (sources, random) => {
  const first = stretchIn(sources, random, /(?<=^---\n[^#]*\n---\n\n)## [^\n]+$/gmu, ['tasks', 'objectives', 'goals']);
  if (!first) return undefined;
  const { file, start } = first;
  return editing({
    file,
    start,
    end: start,
    text: '⟦먼저 살펴볼 내용을 적음⟧\n\n',
    codes: ['section/outside'],
    claim: [start - 1, start],
  });
};

/** A section that only holds smaller ones has a text of its own. */
const noProse: Mutator = (sources, random) => {
  const heading = stretchIn(sources, random, /^## (외부환경요인 및 갈등관리계획|성과관리 시행계획 개요)$/gmu, [
    'objectives',
    'chapters',
  ]);
  if (!heading) return undefined;
  const { file, start, end, text } = heading;
  return editing({
    file,
    start,
    end,
    text: `## ⟦${text.slice(3)}⟧\n\n- 글을 쓸 수 없는 자리의 글`,
    codes: ['section/no-prose'],
  });
};

/** The text of a note is taken away; its anchor stays. */
const noteMissing: Mutator = (sources, random) => {
  const note = stretchIn(sources, random, /(?<=\n\n)\[\^[^\]]+\]: [^\n]+\n(?=\n)/gu);
  const label = /\[\^([^\]]+)\]/u.exec(note?.text ?? '')?.[1];
  if (!note || label === undefined) return undefined;
  const { file, start, end } = note;
  const anchor = `[^${label}]`;
  const text = sources.text(file);
  const at = text.indexOf(anchor);
  if (text.split(anchor).length !== 3 || at >= start) return undefined;
  return {
    edits: [
      { file, start: at, end: at + anchor.length, text: `⟦${anchor}⟧`, codes: ['note/missing'] },
      { file, start, end: end + 1, text: '', codes: [], claim: [start, end] },
    ],
  };
};

/** The anchor of a note is taken away; its text stays. */
const noteUnanchored: Mutator = (sources, random) => {
  const note = stretchIn(sources, random, /(?<=\n\n)\[\^[^\]]+\]: [^\n]+(?=\n\n)/gu);
  const anchor = /\[\^[^\]]+\]/u.exec(note?.text ?? '')?.[0];
  if (!note || anchor === undefined) return undefined;
  const { file, start, end } = note;
  const text = sources.text(file);
  const at = text.indexOf(anchor);
  if (text.split(anchor).length !== 3 || at >= start) return undefined;
  return {
    edits: [
      { file, start: at, end: at + anchor.length, text: '', codes: [] },
      { file, start, end, text: `⟦${note.text}⟧`, codes: ['note/unanchored'] },
    ],
  };
};

/** A heading without the blank between its signs and its words is none. */
const unspaced: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks', 'objectives'));
  const { heading, start, end, words } = random.pick(sectionsOf(sources, file));
  return editing({
    file,
    start,
    end: words[1],
    text: `⟦##${heading}⟧`,
    codes: ['section/unspaced-heading'],
    claim: [start, end - 1],
  });
};

/** A note that stands twice. */
const noteTwice: Mutator = (sources, random) => {
  const note = stretchIn(sources, random, /(?<=\n\n)\[\^[^\]]+\]: [^\n]+(?=\n\n\S)/gu);
  if (!note) return undefined;
  const label = /\[\^[^\]]+\]/u.exec(note.text)![0];
  const { file, start, end } = note;
  return editing({
    file,
    start: end,
    end,
    text: `\n\n⟦${label}: 다른 설명⟧`,
    codes: ['note/duplicate'],
    claim: [start, end],
  });
};

export const sectionMutators = { unspaced, unknown, missing, duplicate, order, outside, noProse };
export const noteMutators = { noteTwice, noteMissing, noteUnanchored };
