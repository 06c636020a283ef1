import type { Section } from './form/levels.ts';
import { type Form, type Level, type Part, type RecordKind, yearsOf } from './form.ts';
import { fillWords } from './phrase.ts';
import type { Words } from './words.ts';

/** What stands where something is to be written: `check` asks for it until it is. */
const blank = '○○○';

/** The file of a new node: its title, and the sections that it must have, each with a line to be written. */
export function nodeSkeleton(title: string, level: Level, words: Words): string {
  const matter = `---\ntitle: ${JSON.stringify(title)}\n---\n`;
  return [matter, ...leadOf(level), ...sectionsOf(level.sections, 2, words)].join('\n');
}

/** The file of a new chapter. */
export function chapterSkeleton(part: Part, words: Words): string {
  return [...leadOf(part), ...sectionsOf(part.sections, 2, words)].join('\n');
}

function leadOf({ lead }: Pick<Level, 'lead'>): readonly string[] {
  return lead === 'required' ? [`${blank}\n`] : [];
}

function sectionsOf(sections: readonly Section[], depth: number, words: Words): readonly string[] {
  return sections.flatMap((section) => {
    const inner = sectionsOf(section.sections, depth + 1, words);
    const isWritten = section.presence === 'required' && (section.prose === 'required' || inner.length > 0);
    if (!isWritten || section.heading === '') return [];
    const text = section.prose === 'required' ? [`- ${blank}\n`] : [];
    return [`${'#'.repeat(depth)} ${fillWords(section.heading, words)}\n`, ...text, ...inner];
  });
}

/** The names of the columns of a table without rows; of a family of years those that it must have, or the plan year. */
export function headerOf(
  { columns }: RecordKind,
  year: number,
  membersOf: (kind: string) => readonly string[],
): readonly string[] {
  return columns.flatMap(({ header, by, horizon }) => {
    if (by === undefined) return [header];
    const own = horizon ? yearsOf(horizon, year) : [String(year)];
    return (by === 'year' ? own : membersOf(by)).map((key) => header.replace('{key}', key));
  });
}

/** The kinds of data whose file an edition must have. */
export function neededKinds({ records }: Form): readonly RecordKind[] {
  return records.filter(({ optional }) => !optional);
}
