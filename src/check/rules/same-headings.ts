import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import type { Section } from '../../model/form.ts';
import { comparableHeading } from '../../model/heading.ts';
import { fillWords } from '../../model/phrase.ts';
import type { Plan } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';

/**
 * Sections that have different headings in the form may have one in an edition, whose words fill them: then nobody can
 * write the second. Gives form/same-heading at the manifest, which holds the words.
 */
export function sameHeadings({ form, manifestPlace }: Plan, { words }: ComputedPlan): readonly Diagnostic[] {
  const lists = [...form.levels, ...form.parts].flatMap(({ sections }) => listsWithin(sections));
  const doubled = new Set(lists.flatMap((sections) => filledAlike(sections, words)));
  return [...doubled].map((heading) => diagnose('form/same-heading', manifestPlace, { heading }));
}

function listsWithin(sections: readonly Section[]): readonly (readonly Section[])[] {
  return [sections, ...sections.flatMap((section) => listsWithin(section.sections))];
}

/** Headings that are alike only when they are filled; others are told of in the form. */
function filledAlike(sections: readonly Section[], words: Words): readonly string[] {
  const named = sections
    .filter(({ heading }) => heading !== '')
    .map(({ heading }) => ({ heading, filled: fillWords(heading, words) }));
  return named.flatMap(({ heading, filled }, index) => {
    const isAlike = (other: (typeof named)[number]): boolean =>
      other.heading !== heading && comparableHeading(other.filled) === comparableHeading(filled);
    return named.slice(0, index).some(isAlike) ? [filled] : [];
  });
}
