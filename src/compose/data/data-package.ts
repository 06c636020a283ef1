import type { ComputedPlan } from '../../model/computed.ts';
import type { RecordKind } from '../../model/form.ts';
import { issueDate, publishersOf } from '../../model/manifest.ts';
import type { Plan } from '../../model/plan.ts';
import { labelOf } from '../../model/words.ts';
import { editionView } from '../edition-view.ts';
import { addressOf } from '../site/frame/paths.ts';
import { type Distribution, distributions } from './distributions.ts';
import { factColumns, factsPath } from './facts.ts';
import { fieldOf, foreignKeysOf, primaryKeyOf } from './fields.ts';
import type { PublishedColumn } from './records.ts';

export const packagePath = 'datapackage.json';

/** The version of the standard that the description keeps to. */
const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** A record kind with the columns of its published table. */
export interface PublishedKind {
  readonly kind: RecordKind;
  readonly columns: readonly PublishedColumn[];
}

/**
 * The description of the edition's data files by the standard Data Package, version 2. A reconstruction names the
 * plan that it is made from as its source, not as its publisher.
 */
export function packageJson(computed: ComputedPlan, kinds: readonly PublishedKind[], hasPdf: boolean): unknown {
  const { plan, words } = computed;
  const { manifest } = plan;
  const { label, notice } = editionView(plan, words);
  const isOwn = manifest.status.kind !== 'reconstruction';
  return {
    $schema: profile,
    name: plan.edition,
    ...(manifest.url !== undefined && { id: addressOf(manifest.url, packagePath) }),
    title: label,
    description: [notice, labelOf(plan.form, 'csvPolicy', words)].filter((text) => text !== '').join(' '),
    ...(manifest.url !== undefined && { homepage: manifest.url }),
    created: issueDate(manifest).toISOString().replace('.000Z', 'Z'),
    ...(isOwn
      ? { contributors: publishersOf(manifest).map((title) => ({ title, roles: ['publisher'] })) }
      : { sources: [{ title: label }] }),
    ...licencesOf(plan),
    resources: distributions(computed, hasPdf).map((file) => ({
      ...resourceOf(file),
      ...tableOf(file, kinds, plan),
    })),
  };
}

/** Without a name of the standard's list, a licence is known by its address. */
function licencesOf({ manifest: { licence } }: Plan): Readonly<Record<string, unknown>> {
  return licence?.url === undefined ? {} : { licenses: [{ path: licence.url, title: licence.text }] };
}

/** Tables are named by their files without the ending, which has no dot, so that no other file has their name. */
function resourceOf({ path, title, format, mediaType }: Distribution): object {
  return {
    name: format === 'CSV' ? nameOf(path) : plainName(path),
    path,
    title,
    format: format.toLowerCase(),
    mediatype: mediaType,
    ...((format === 'CSV' || format === 'JSON') && { encoding: 'utf-8' }),
  };
}

function plainName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return plainName(path).replace(/\.csv$/u, '');
}

function tableOf({ path }: Distribution, kinds: readonly PublishedKind[], plan: Plan): object {
  if (path === factsPath) return table(factsSchema);
  const found = kinds.find(({ kind }) => path === `data/${kind.file}`);
  if (!found) return {};
  const resources = new Map(kinds.map(({ kind }) => [kind.id, nameOf(kind.file)]));
  const foreignKeys = foreignKeysOf(found.columns, plan, resources);
  const key = primaryKeyOf(found.columns.map(({ column }) => column));
  return table({
    fields: found.columns.map((column) => fieldOf(column, plan)),
    missingValues: [''],
    ...(key && { primaryKey: [key.header] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  });
}

const dialect = { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true };

function table(schema: object): object {
  return { type: 'table', dialect, schema };
}

const factsSchema = {
  fields: factColumns.map((name) => ({
    name,
    type: 'string',
    constraints: name === 'fact' ? { required: true, unique: true } : { required: name !== 'value' },
  })),
  missingValues: [''],
  primaryKey: ['fact'],
};
