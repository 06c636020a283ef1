import { type FactId, planFactKind, variableFactKind } from './fact.ts';
import type { Part } from './form.ts';
import { fillPhrase, fillWords, slotNames } from './phrase.ts';
import type { Plan } from './plan.ts';
import { labelOf, type Words, withWords } from './words.ts';
import { writtenDate } from './written-date.ts';

/** A line of the cover or the imprint, in pieces that show a fact or none. */
export interface TitleLine {
  readonly as: Part['lines'][number]['as'];
  readonly label: string;
  readonly pieces: readonly { readonly text: string; readonly fact: FactId | undefined }[];
}

/** The names that lines can use beside the words of the edition: what the manifest says, and what follows from it. */
export const titleSlots = [
  ...['edition', 'issued', 'notice', 'shortNotice'],
  ...['publishers', 'office', 'phone', 'address'],
] as const;

/** Facts of the manifest by the slots that show them as they are written. */
const written: readonly string[] = ['year', 'publisher', 'title', 'office', 'phone', 'address'];

const isVariable = (name: string): boolean => name.startsWith(`${variableFactKind}.`);

/** Slots for which the manifest may have nothing. */
const mayLack = (name: string): boolean =>
  ['publishers', 'office', 'phone', 'address'].includes(name) || isVariable(name);

/** The words of the edition with those for lines of the cover and the imprint. */
export function titleWords({ manifest, form }: Plan, words: Words): Words {
  const { status, publishers = [], imprint, issued } = manifest;
  const draft: Readonly<Record<string, string>> =
    status.kind === 'draft' ? { round: String(status.round), date: writtenDate(status.date, form) } : {};
  const ofStatus = withWords(draft, words);
  return withWords(
    {
      edition: labelOf(form, 'edition', words),
      issued: writtenDate(issued, form),
      notice: labelOf(form, `${status.kind}Notice`, ofStatus),
      shortNotice: labelOf(form, `${status.kind}Short`, ofStatus),
      publishers: publishers.join(', '),
      ...imprint,
    },
    words,
  );
}

/** What a cover or an imprint says; a line without anything to say is left out. */
export function titleLines({ lines }: Part, plan: Plan, words: Words): readonly TitleLine[] {
  const known = titleWords(plan, words);
  return lines.flatMap(({ as, label = '', text }) => {
    const pieces = fillPhrase<TitleLine['pieces'][number]>(
      text,
      (name) => {
        const said = known(name) ?? fillWords(`{${name}}`, known);
        return said === '' ? undefined : [{ text: said, fact: factOf(name, plan) }];
      },
      (literal) => ({ text: literal, fact: undefined }),
    );
    return pieces.some(({ text: said }) => said.trim() !== '') ? [{ as, label: fillWords(label, words), pieces }] : [];
  });
}

/** A title that the manifest does not change is the form's. */
function factOf(name: string, { manifest }: Plan): FactId | undefined {
  if (isVariable(name)) return name;
  return written.includes(name) && (name !== 'title' || manifest.title !== undefined)
    ? `${planFactKind}.${name}`
    : undefined;
}

/** The text of a line without its label. */
export function titleText({ pieces }: TitleLine): string {
  return pieces.map(({ text }) => text).join('');
}

/** Whether any of its lines tells what not every manifest has. */
export function saysMore({ lines }: Part, plan: Plan, words: Words): boolean {
  const known = titleWords(plan, words);
  const names = lines.flatMap(({ text }) => slotNames(text)).filter(mayLack);
  return names.length === 0 || names.some((name) => (known(name) ?? '') !== '');
}
