import { z } from 'zod';
import {
  type Change,
  type ChangeSide,
  type ComparedEdition,
  type Comparison,
  changedThings,
  changeKinds,
  valueMeanings,
} from '../../model/comparison.ts';
import { summaryOf } from './words.ts';

const sideSchema = z
  .strictObject({
    value: z.string().meta({
      description: 'What stands there, as it was typed; an id for nodes and records that are new, gone or split',
    }),
    shown: z.string().nullable().meta({ description: 'What the book shows, where that is another text' }),
    file: z.string().nullable().meta({ description: 'Path from the root of that edition, with forward slashes' }),
    line: z.int().min(1).nullable().meta({ description: 'Line, counted from 1' }),
    column: z.int().min(1).nullable().meta({ description: 'Column in Unicode code points, counted from 1' }),
  })
  .meta({ title: 'One side of a change' });

const changeSchema = z
  .strictObject({
    kind: z.enum(changeKinds).meta({ description: 'What became of it' }),
    of: z.enum(changedThings).meta({ description: 'What it is' }),
    label: z.string().meta({ description: 'What people call it' }),
    owner: z.string().nullable().meta({ description: 'The id of the node or part that it stands in' }),
    node: z.string().nullable().meta({ description: 'The id of the node that changed, where one did' }),
    record: z
      .strictObject({ kind: z.string(), id: z.string() })
      .nullable()
      .meta({ description: 'The record, where it is one' }),
    fact: z.string().nullable().meta({ description: 'The address of the fact that changed' }),
    meaning: z.enum(valueMeanings).nullable().meta({ description: 'What a value says' }),
    into: z.array(z.string()).nullable().meta({ description: 'The ids of what it was split into or merged with' }),
    reason: z.string().nullable().meta({ description: 'Why, where the sources say it' }),
    before: sideSchema.nullable().meta({ description: 'The earlier edition; null for what is new' }),
    after: sideSchema.nullable().meta({ description: 'The later edition; null for what is gone' }),
    words: z
      .array(z.strictObject({ change: z.enum(['kept', 'dropped', 'added']), text: z.string() }))
      .nullable()
      .meta({
        description: 'A text word by word: kept and dropped give the earlier one, kept and added the later one',
      }),
  })
  .meta({ title: 'Change' });

const editionSchema = z.strictObject({ name: z.string(), edition: z.string(), year: z.int() });

/** What `diff --format json` prints. Part of the contract. */
export const comparisonJsonSchema = z
  .strictObject({
    version: z.literal(1),
    before: editionSchema,
    after: editionSchema,
    summary: z.record(z.string(), z.int().min(0)).meta({ description: 'How many changes there are of each kind' }),
    changes: z.array(changeSchema),
  })
  .meta({
    title: 'planpress comparison',
    description: 'Every difference between two editions, in the order of the book',
  });

export type ComparisonJson = z.infer<typeof comparisonJsonSchema>;

/** What two editions were called on the command line. */
export interface ComparedNames {
  readonly before: string;
  readonly after: string;
}

/** A comparison for programs. */
export function comparisonJson(comparison: Comparison, names: ComparedNames): string {
  return `${JSON.stringify(comparisonValue(comparison, names), undefined, 2)}\n`;
}

function comparisonValue({ before, after, changes }: Comparison, names: ComparedNames): ComparisonJson {
  const counts = summaryOf(changes);
  const editionOf = ({ sources }: ComparedEdition, name: string) => {
    return { name, edition: sources.edition, year: sources.manifest.year };
  };
  return {
    version: 1,
    before: editionOf(before, names.before),
    after: editionOf(after, names.after),
    summary: Object.fromEntries(changeKinds.map((kind) => [kind, counts.get(kind) ?? 0])),
    changes: changes.map(changeValue),
  };
}

function changeValue(change: Change): ComparisonJson['changes'][number] {
  const { kind, of, label, owner, node, record, fact, meaning, into, reason, before, after, words } = change;
  return {
    kind,
    of,
    label,
    owner: owner ?? null,
    node: node ?? null,
    record: record ?? null,
    fact: fact ?? null,
    meaning: meaning ?? null,
    into: into ? [...into] : null,
    reason: reason ?? null,
    before: sideValue(before),
    after: sideValue(after),
    words: words ? [...words] : null,
  };
}

function sideValue(side: ChangeSide | undefined): ComparisonJson['changes'][number]['before'] {
  if (!side) return null;
  const { value, shown = null, place } = side;
  const { line, column } = place?.start ?? { line: null, column: null };
  return { value, shown, file: place?.file ?? null, line, column };
}
