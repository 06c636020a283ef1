import type { FactId } from '../model/fact.ts';
import { element, fragment, type Html } from '../model/markup.ts';
import type { Plan } from '../model/plan.ts';
import { type TitleLine, titleLines, titleText, titleWords } from '../model/title-lines.ts';
import type { Words } from '../model/words.ts';
import type { EditionView, TitleLineView } from './views.ts';

/** What every page says of the edition: its names, its status and its imprint. */
export function editionView(plan: Plan, words: Words): EditionView {
  const { manifest, form, title } = plan;
  const known = titleWords(plan, words);
  const imprint = form.parts.filter(({ kind }) => kind === 'imprint');
  return {
    label: known('edition') ?? '',
    title,
    publisher: manifest.publisher,
    year: String(manifest.year),
    issued: known('issued') ?? '',
    notice: known('notice') ?? '',
    noticeShort: known('shortNotice') ?? '',
    imprint: imprint
      .flatMap((part) => titleLines(part, plan, words))
      .filter(({ label }) => label !== '')
      .map(titleLineView),
  };
}

/** A line of the cover or the imprint; a fact that is all of it stands on the line itself. */
export function titleLineView(line: TitleLine): TitleLineView {
  const { as, label, pieces } = line;
  const [only, ...more] = pieces;
  const shown = (text: string, fact: FactId | undefined): Html | string =>
    fact === undefined ? text : element('span', { 'data-fact': fact }, text);
  const isWhole = only?.fact !== undefined && more.length === 0;
  return {
    as,
    label,
    text: titleText(line),
    fact: isWhole ? only.fact : '',
    html: fragment(isWhole ? only.text : pieces.map(({ text, fact }) => shown(text, fact))),
  };
}
