import type { Form } from '../model/form.ts';
import { usual } from '../model/published/plain.ts';
import type { Recognized } from '../model/published/recognized.ts';
import type { PublishedText } from '../model/published/text.ts';
import { budgetsOf } from './budget.ts';
import { countsOf } from './counts.ts';
import { indicatorsOf } from './indicators.ts';
import { linkagesOf } from './linkages.ts';
import { listedOf } from './listed.ts';
import { outlineOf } from './outline.ts';
import { scheduleOf } from './schedule.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is recognized in a published text by the words of a form. Pure; a text of another kind yields little. */
export function recognize(text: PublishedText, form: Form): Recognized {
  const vocabulary = vocabularyOf(form, undefined);
  const { contexts, titles, sections, codes } = outlineOf(text, vocabulary);
  const { tables, rows } = indicatorsOf(text, contexts, vocabulary);
  return {
    text,
    year: yearOf(text),
    titles,
    indicators: rows,
    indicatorTables: tables,
    listed: listedOf(text, contexts, titles, vocabulary),
    schedule: scheduleOf(text, contexts, vocabulary),
    budgets: budgetsOf(text, contexts, vocabulary),
    counts: countsOf(text, contexts, vocabulary),
    linkages: linkagesOf(text, contexts, titles, vocabulary),
    sections,
    codes,
  };
}

/** The year of the plan: the first that the text says in full beside the word for year, else the one it says most often. */
function yearOf({ lines }: PublishedText): number {
  for (const { text } of lines.slice(0, 60)) {
    const match = /(?<!\d)(20\d{2})\s*년도/u.exec(text);
    if (match) return Number(match[1]);
  }
  const counted = new Map<number, number>();
  for (const { text } of lines)
    for (const [, digits] of usual(text).matchAll(/'(\d{2})(?:\.|년)/gu)) {
      const year = 2000 + Number(digits);
      counted.set(year, (counted.get(year) ?? 0) + 1);
    }
  return [...counted].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}
