import type { Section } from '../model/form.ts';
import { comparableHeading } from '../model/heading.ts';
import { fillWords, slotNames } from '../model/phrase.ts';
import type { Words } from '../model/words.ts';

/** A section of the form with its heading as this edition has it. */
export interface Headed {
  readonly definition: Section;
  readonly heading: string;
  /** Whether a word of it could not be read, which has been reported: what else it says is enough. */
  readonly isPart: boolean;
}

/** The sections of a form with their headings filled with the words of the edition. */
export function headed(definitions: readonly Section[], words: Words): readonly Headed[] {
  return definitions.map((definition) => ({
    definition,
    heading: fillWords(definition.heading, words),
    isPart: slotNames(definition.heading).some((name) => words(name) === ''),
  }));
}

/** The section of the form that a heading names; spaces and the several middle dots make no difference. */
export function definitionOf(heading: string, known: readonly Headed[]): Headed | undefined {
  const words = comparableHeading(heading);
  return known.find(({ definition, heading: wanted, isPart }) =>
    [wanted, ...definition.aliases].some(
      (name) =>
        name !== '' && (comparableHeading(name) === words || (isPart && words.endsWith(comparableHeading(name)))),
    ),
  );
}
