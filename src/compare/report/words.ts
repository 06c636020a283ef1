import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Language } from '../../diagnostics/reporters/report.ts';
import type { Change, ChangedThing, ChangeKind, ChangeSide, Comparison, WordChange } from '../../model/comparison.ts';
import { type LabelName, labelNames } from '../../model/labels.ts';
import { editionWords, labelOf } from '../../model/words.ts';
import { calledOwner } from '../names.ts';

/** What became of a thing, as reports head a line. */
export const kindWords: Readonly<Record<ChangeKind, Bilingual>> = {
  added: { ko: '신설', en: 'added' },
  dropped: { ko: '삭제', en: 'dropped' },
  renamed: { ko: '명칭 변경', en: 'renamed' },
  moved: { ko: '이동', en: 'moved' },
  reordered: { ko: '순서 변경', en: 'reordered' },
  split: { ko: '분리', en: 'split' },
  merged: { ko: '통합', en: 'merged' },
  changed: { ko: '변경', en: 'changed' },
};

export const thingWords: Readonly<Record<ChangedThing, Bilingual>> = {
  manifest: { ko: '판의 정보', en: 'manifest' },
  node: { ko: '항목', en: 'node' },
  record: { ko: '자료의 행', en: 'record' },
  section: { ko: '절', en: 'section' },
  sentence: { ko: '문장', en: 'sentence' },
  value: { ko: '값', en: 'value' },
  row: { ko: '부속표의 행', en: 'row' },
  image: { ko: '그림', en: 'picture' },
};

/** The words of the printed table of old and new where the form has none of its own. */
const tableWords: Partial<Record<LabelName, Bilingual>> = {
  comparison: { ko: '신구대비표', en: 'Comparison of old and new' },
  comparisonPlace: { ko: '구분', en: 'Place' },
  comparisonBefore: { ko: '당초', en: 'Before' },
  comparisonAfter: { ko: '변경', en: 'After' },
  comparisonReason: { ko: '변경사유', en: 'Reason' },
};

/** A word of the table of old and new: that of the form, in Korean; in English the program's own. */
export function tableWord(name: LabelName, { after }: Comparison, language: Language): string {
  const { form, manifest } = after.sources;
  const own = language === 'ko' && labelNames.includes(name) ? labelOf(form, name, editionWords(form, manifest)) : '';
  return own !== '' ? own : (tableWords[name]?.[language] ?? name);
}

export function noChange(language: Language): string {
  return { ko: '달라진 곳이 없습니다.', en: 'Nothing differs.' }[language];
}

/** How many changes there are of each kind that occurs. */
export function summaryOf(changes: readonly Change[]): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

export function summaryText(changes: readonly Change[], language: Language): string {
  if (changes.length === 0) return noChange(language);
  const counts = [...summaryOf(changes)].map(([kind, count]) => `${kindWords[kind][language]} ${count}`).join(', ');
  const total = changes.length;
  return { ko: `달라진 곳 ${total}건 (${counts})`, en: `${total} differences (${counts})` }[language];
}

/** The changes of each node or part of the book, in the order of the later book. */
export function byOwner({ changes, before, after }: Comparison, language: Language) {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const owner = change.owner ?? '';
    const group = groups.get(owner) ?? [];
    groups.set(owner, group);
    group.push(change);
  }
  return [...groups].map(([owner, group]) => {
    const edition = after.plan.nodes.has(owner) || !before.plan.nodes.has(owner) ? after : before;
    const title = owner === '' ? { ko: '판 전체', en: 'The whole edition' }[language] : calledOwner(owner, edition);
    return { owner, title, changes: group };
  });
}

/** What a change is about, in the words of the book. */
export function subjectOf({ of, label, kind }: Change, language: Language): string {
  const what =
    of === 'sentence' || of === 'section' || of === 'row' ? `${label} ${thingWords[of][language]}`.trim() : label;
  return kind === 'changed' ? what : `${what}: ${kindWords[kind][language]}`;
}

/** What a reader of the book sees on a side of a change. */
export function sideText(side: ChangeSide | undefined): string {
  return side === undefined ? '' : (side.shown ?? side.value);
}

/** The words of one side of a text, with those that changed set apart; undefined where words say nothing. */
export function sideWords({ words }: Change, side: 'before' | 'after'): readonly WordChange[] | undefined {
  const other = side === 'before' ? 'added' : 'dropped';
  return words?.filter(({ change }) => change !== other);
}

/** `data/…/indicators.csv:3:14` */
export function placeText(side: ChangeSide | undefined): string {
  if (!side?.place) return '';
  const { file, start } = side.place;
  return `${file}:${start.line}:${start.column}`;
}
