import type { TableDefinition } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { type ComputedTable, wordLine } from '../../model/table.ts';
import { type Words, withWords } from '../../model/words.ts';
import type { Context, Owner } from '../context.ts';

/** What every table takes from its definition: its names, unit and layout, filled with the owner's words. */
export type TableFrame = Omit<ComputedTable, 'widths' | 'head' | 'body'>;

/** The frame of a table for an owner. */
export function tableFrame(definition: TableDefinition, owner: Owner, context: Context): TableFrame {
  const words = ownerWords(owner, context);
  return {
    definition: definition.id,
    id: `${definition.id}-${owner.id}`,
    title: fillWords(definition.title, words),
    caption: definition.caption === undefined ? undefined : fillWords(definition.caption, words),
    unit: definition.unit,
    set: undefined,
    footnotes: definition.footnotes.map((footnote) => wordLine(fillWords(footnote, words))),
    landscape: definition.landscape,
    empty: undefined,
  };
}

/** The words of the edition with the title of the owner. */
export function ownerWords(owner: Owner, context: Context): Words {
  return withWords({ title: owner.title }, context.words);
}
