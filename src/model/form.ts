import { z } from 'zod';
import { isBody, type Level, levelSchema, type Part, partSchema, type Section } from './form/levels.ts';
import { type Column, recordKindSchema } from './form/record-kinds.ts';
import { rulesSchema } from './form/rules.ts';
import { tableSchema } from './form/table-definitions.ts';
import { identifier } from './form/terms.ts';
import { variableSchema } from './form/values.ts';
import {
  choice,
  dateWords,
  labelsSchema,
  numbering,
  pageLimits,
  periodWord,
  status,
  typography,
} from './form/vocabulary.ts';
import { siteSchema } from './site.ts';

export {
  isBody,
  isWritable,
  type Level,
  needsText,
  type Part,
  partId,
  plainSection,
  printsLevel,
  printsSection,
  type Section,
  shownIds,
} from './form/levels.ts';
export { type Column, cellTypes, columnSchema, type RecordKind, recordKindSchema } from './form/record-kinds.ts';
export type { DerivedColumn, ListColumn, TableDefinition, TableOf } from './form/table-definitions.ts';
export { type Horizon, memberHeader, yearsOf } from './form/terms.ts';
export type { Choice, PageLimits } from './form/vocabulary.ts';

/**
 * The schema of a form: a kind of publication as data. A form names the levels of the tree, the
 * sections of each level, the record kinds with their columns, the tables and the words used. It holds
 * no code; templates in it are filled by `model/phrase.ts`.
 */
export const formSchema = z.strictObject({
  id: identifier,
  version: z.int().meta({ description: 'the version of the form, for its keepers' }),
  extends: identifier.optional().meta({ description: 'the form that this one changes' }),
  abstract: z.boolean().default(false).meta({ description: 'exists to be extended; no edition can have it' }),
  title: z.string().meta({ description: 'the title of the book, unless the manifest says another' }),
  variables: z.array(variableSchema).default([]).meta({ description: '{variable.<id>}: what the manifest says' }),
  levels: z.array(levelSchema).min(1).meta({ description: 'outer to inner' }),
  parts: z.array(partSchema).min(1).meta({ description: 'the book in order' }),
  records: z.array(recordKindSchema).meta({ description: 'the data: a CSV file each' }),
  tables: z.array(tableSchema).meta({ description: 'the tables that are made of the data' }),
  site: siteSchema.prefault({}).meta({ description: 'what only the site has' }),
  numbering: numbering.default({}).meta({ description: 'numbers of tables and figures' }),
  typography: typography.prefault({}).meta({ description: 'how finished texts are set' }),
  page: pageLimits.default({}).meta({ description: 'what printed pages must keep to' }),
  choices: z
    .record(identifier, z.array(choice))
    .meta({ description: 'the words of choice columns, by the name of the list' }),
  statuses: z.array(status).meta({ description: 'words that can stand in place of a figure' }),
  multipliers: z
    .record(z.string(), z.string())
    .meta({ description: 'words behind a number and what they multiply it by' }),
  periods: z.array(periodWord).meta({ description: 'words of columns of type period, and their months' }),
  dates: dateWords.meta({ description: 'words of columns of type dates' }),
  text: z
    .strictObject({
      leftovers: z.array(z.string()).default([]).meta({ description: 'phrases that stand for what is to be written' }),
      totals: z.array(z.string()).default([]).meta({ description: 'names of rows of sums, which are never typed' }),
      mailHosts: z.array(z.string()).default([]).meta({ description: 'hosts of private mail' }),
    })
    .prefault({}),
  rules: rulesSchema.prefault({}).meta({ description: 'what `check` asks of this kind of publication' }),
  labels: labelsSchema.meta({ description: 'words of the page' }),
});

export type Form = z.infer<typeof formSchema>;

/** The tables that stand in the book, and those from which pages of the site are made. */
export function shownTables({ levels, parts, site }: Form): ReadonlySet<string> {
  const within = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((section) => [...section.tables, ...within(section.sections)]);
  const pages = site.pages.flatMap((page) => (page.kind === 'finance' ? [page.table, page.totals ?? ''] : []));
  return new Set([...[...levels, ...parts].flatMap(({ sections }) => within(sections)), ...pages]);
}

/** The parts of the book that a column of nodes can name. */
export function partsNamedBy({ parts = [] }: Pick<Column, 'parts'>, form: Form): readonly Part[] {
  return form.parts.filter((part) => isBody(part) && (parts === 'all' || parts.includes(part.id)));
}

/** The levels of a tree, outer to inner. */
export function levelsOf(form: Form, tree: string): readonly Level[] {
  return form.levels.filter((level) => level.tree === tree);
}

/** The trees of a form in the order of their outermost levels. */
export function treesOf(form: Form): readonly string[] {
  return [...new Set(form.levels.map((level) => level.tree))];
}

/** The tree of goals and tasks, for which counts and annexes are made. */
export const mainTree = 'main';
