import type { Place } from '../diagnostics/place.ts';
import type { Change, ChangeSide, ComparedEdition } from '../model/comparison.ts';
import type { PlanSection } from '../model/plan.ts';
import type { SourceDocument, SourceSection } from '../model/sources.ts';
import { hunksOf } from './hunks.ts';
import { type Sentence, sentencesOf, shownTexts } from './sentences.ts';
import { likestPairs, wordChanges } from './words.ts';

/** A section as it was written, under what the form calls it. */
export interface SectionText {
  readonly owner: string;
  /** Its way from the outermost section, by the ids of the form; the same in every edition of it. */
  readonly key: string;
  readonly heading: string;
  readonly place: Place;
  readonly sentences: readonly Sentence[];
}

/** A sentence that stands in only one of the editions, with its section. */
export interface LooseSentence {
  readonly section: SectionText;
  readonly sentence: Sentence;
}

/** The differences of the sections of one owner; sentences that were added or dropped may have come from elsewhere. */
export interface ProseChanges {
  readonly changes: readonly Change[];
  readonly dropped: readonly LooseSentence[];
  readonly added: readonly LooseSentence[];
}

/** All sections of the nodes and chapters of an edition. */
export function sectionsOfEdition({ sources, plan }: ComparedEdition): ReadonlyMap<string, readonly SectionText[]> {
  const owners = [
    ...sources.chapters.map(({ part, document }) => {
      const sections = plan.parts.find(({ definition }) => definition.id === part.id)?.sections ?? [];
      return { id: part.id, document, sections };
    }),
    ...sources.nodes.flatMap(({ id, document }) => {
      const node = plan.nodes.get(id);
      return node ? [{ id, document, sections: node.sections }] : [];
    }),
  ];
  return new Map(owners.map(({ id, document, sections }) => [id, sectionTexts(id, document, sections)]));
}

function sectionTexts(
  owner: string,
  document: SourceDocument,
  planned: readonly PlanSection[],
): readonly SectionText[] {
  const shown = shownTexts(planned);
  const ids = idsByPlace(planned);
  const counts = new Map<string, number>();
  const within = (section: SourceSection, above: string): readonly SectionText[] => {
    const name = section.depth === 0 ? 'lead' : (ids.get(placeKey(section.place)) ?? section.heading);
    const way = above === '' ? name : `${above}/${name}`;
    const count = (counts.get(way) ?? 0) + 1;
    counts.set(way, count);
    const key = count === 1 ? way : `${way}#${count}`;
    const { heading, place } = section;
    const own = { owner, key, heading, place, sentences: sentencesOf(section.prose, shown) };
    return [own, ...section.sections.flatMap((inner) => within(inner, key))];
  };
  const lead = document.lead ? [document.lead] : [];
  return [...lead, ...document.sections].flatMap((section) => within(section, ''));
}

function idsByPlace(sections: readonly PlanSection[]): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section) => [
      ...(section.place ? [[placeKey(section.place), section.definition.id] as const] : []),
      ...idsByPlace(section.sections),
    ]),
  );
}

function placeKey({ file, start }: Place): string {
  return `${file}:${start.line}`;
}

/** What became of the sections of one owner. */
export function proseChanges(before: readonly SectionText[], after: readonly SectionText[]): ProseChanges {
  const old = new Map(before.map((section) => [section.key, section]));
  const kept = new Set(after.map(({ key }) => key));
  const found: ProseChanges[] = after.map((section) => {
    const earlier = old.get(section.key);
    return earlier ? sectionChanges(earlier, section) : wholeSection('added', section);
  });
  const gone = before.filter(({ key }) => !kept.has(key)).map((section) => wholeSection('dropped', section));
  const all = [...found, ...gone];
  return {
    changes: all.flatMap(({ changes }) => changes),
    dropped: all.flatMap(({ dropped }) => dropped),
    added: all.flatMap(({ added }) => added),
  };
}

/** A section that is new or gone, and its sentences. Text without a heading is no section of its own. */
function wholeSection(kind: 'added' | 'dropped', section: SectionText): ProseChanges {
  const side: ChangeSide = { value: section.heading, place: section.place };
  const common = { kind, of: 'section', owner: section.owner, label: section.heading } as const;
  const change: Change = kind === 'added' ? { ...common, after: side } : { ...common, before: side };
  const loose = section.sentences.map((sentence) => ({ section, sentence }));
  const changes = section.heading === '' ? [] : [change];
  return { changes, dropped: kind === 'dropped' ? loose : [], added: kind === 'added' ? loose : [] };
}

function sectionChanges(before: SectionText, after: SectionText): ProseChanges {
  const changes: Change[] = [];
  if (before.heading !== after.heading)
    changes.push({
      kind: 'renamed',
      of: 'section',
      owner: after.owner,
      label: after.heading,
      before: { value: before.heading, place: before.place },
      after: { value: after.heading, place: after.place },
    });
  const dropped: LooseSentence[] = [];
  const added: LooseSentence[] = [];
  for (const { old, current } of hunksOf(before.sentences, after.sentences, isSame)) {
    const pairs = likestPairs(
      old.map(({ text }) => text),
      current.map(({ text }) => text),
    );
    const taken = new Set(pairs.values());
    for (const [left, sentence] of old.entries()) {
      const right = pairs.get(left);
      const other = right === undefined ? undefined : current[right];
      if (other) changes.push(sentenceChange(sentence, other, after));
      else dropped.push({ section: before, sentence });
    }
    added.push(...current.filter((_, index) => !taken.has(index)).map((sentence) => ({ section: after, sentence })));
  }
  return { changes, dropped, added };
}

function isSame(left: Sentence, right: Sentence): boolean {
  return left.text === right.text && left.depth === right.depth;
}

function sentenceChange(before: Sentence, after: Sentence, { owner, heading }: SectionText): Change {
  const isTextual = before.text !== after.text;
  const levels = !isTextual ? { before: `${before.depth} `, after: `${after.depth} ` } : { before: '', after: '' };
  return {
    kind: 'changed',
    of: 'sentence',
    owner,
    label: heading,
    before: { ...sideOf(before), value: levels.before + before.text },
    after: { ...sideOf(after), value: levels.after + after.text },
    ...(isTextual && { words: wordChanges(before.text, after.text) }),
  };
}

function sideOf({ text, shown, place }: Sentence): ChangeSide {
  return { value: text, ...(shown !== text && { shown }), place };
}

/** Shorter texts stand in many places: that one is gone here and new there says nothing. */
const shortestMoved = 8;

/**
 * Sentences that are gone in one place and stand word by word in another were moved; all others were added or dropped.
 */
export function looseChanges(dropped: readonly LooseSentence[], added: readonly LooseSentence[]): readonly Change[] {
  const arrivals = new Map<string, LooseSentence[]>();
  for (const loose of added) {
    const { text } = loose.sentence;
    if (text.length >= shortestMoved) arrivals.set(text, [...(arrivals.get(text) ?? []), loose]);
  }
  const arrived = new Set<LooseSentence>();
  const changes: Change[] = [];
  for (const loose of dropped) {
    const to = arrivals.get(loose.sentence.text)?.shift();
    if (to) arrived.add(to);
    const { section } = to ?? loose;
    changes.push({
      kind: to ? 'moved' : 'dropped',
      of: 'sentence',
      owner: section.owner,
      label: section.heading,
      before: sideOf(loose.sentence),
      ...(to && { after: sideOf(to.sentence) }),
    });
  }
  const come = added.filter((loose) => !arrived.has(loose));
  const additions = come.map(({ section, sentence }): Change => {
    return { kind: 'added', of: 'sentence', owner: section.owner, label: section.heading, after: sideOf(sentence) };
  });
  return [...changes, ...additions];
}
