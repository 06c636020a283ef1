import { parseDocument } from 'yaml';
import { acceptanceKind } from '../model/acceptance.ts';
import { digestOfText } from '../model/digest.ts';
import { planFactKind, variableFactKind } from '../model/fact.ts';
import type { Form, Section } from '../model/form.ts';
import type { Manifest } from '../model/manifest.ts';
import { openPointKind, openPointWords } from '../model/open-point.ts';
import { fillWords } from '../model/phrase.ts';
import type { LeftOut, NewOpenPoint, RolledOver } from '../model/rolled-over.ts';
import type { EditionSources } from '../model/sources.ts';
import { editionWords } from '../model/words.ts';
import { carryRecords } from './records.ts';
import { csvText, Table } from './table.ts';

/**
 * Makes the sources of next year's edition of those of an edition. Ids, the tree and texts stay; years move on, figures of
 * the new year wait, dates are set anew, and what has to be looked at is listed as open points. What is not carried over
 * is told. Nothing is written. `texts` are all sources of the edition by path from the root.
 */
export function rollOver(sources: EditionSources, texts: ReadonlyMap<string, string>, to: string): RolledOver {
  const openPoints: NewOpenPoint[] = [];
  const leftOut: LeftOut[] = [];
  const files = new Map<string, string>();
  const named = namedYears(texts.values());
  for (const [path, text] of texts) {
    const [side = '', , ...rest] = path.split('/');
    const inner = rest.join('/');
    const target = `${side}/${to}/${inner}`;
    if (side === 'content' && inner === 'plan.yaml') files.set(target, nextManifest(text, sources, openPoints));
    else if (side === 'content' && path.endsWith('.md')) files.set(target, nextProse(text, inner, sources, openPoints));
    else if (side === 'data') carryData({ path, inner, target, text, sources, openPoints, leftOut, files, named });
  }
  const rows = openPoints.map(({ kind, target, before, now }) => [openPointWords[kind], target, before, now, '']);
  const header = openPointKind.columns.map((column) => column.header);
  files.set(`data/${to}/${openPointKind.file}`, csvText([header, ...rows]));
  return { files, openPoints, leftOut };
}

interface DataFile {
  readonly path: string;
  readonly inner: string;
  readonly target: string;
  readonly text: string;
  readonly sources: EditionSources;
  readonly openPoints: NewOpenPoint[];
  readonly leftOut: LeftOut[];
  readonly files: Map<string, string>;
  readonly named: ReadonlySet<string>;
}

/** The years of families that expressions name, as `kind.field.year`. */
function namedYears(texts: Iterable<string>): ReadonlySet<string> {
  const names = [...texts].flatMap((text) => [
    ...text.matchAll(/([a-z][a-z0-9-]*)\.[a-z0-9-]+\.([A-Za-z]+)\.(\d{4})/gu),
  ]);
  return new Set(names.map(([, kind, field, key]) => `${kind}.${field}.${key}`));
}

/** A table of records is carried over, any other as it is; what answered for the edition before is left out. */
function carryData({ path, inner, target, text, sources, openPoints, leftOut, files, named }: DataFile): void {
  const { form, records, manifest, acceptances } = sources;
  if (inner === acceptanceKind.file) {
    for (const { code, target: of, reason, place } of acceptances.given)
      leftOut.push({ what: acceptanceKind.label, value: [code, of, reason].join(' | '), place });
    return;
  }
  if (inner === openPointKind.file) {
    for (const { target: of, before, place } of sources.openPoints)
      leftOut.push({ what: openPointKind.label, value: [of, before].join(' | '), place });
    return;
  }
  const kind = form.records.find(({ file }) => file === inner);
  if (!kind) {
    if (path.endsWith('.csv')) files.set(target, text);
    return;
  }
  const table = new Table(text);
  const isNamed = (of: string, field: string, key: string): boolean => named.has(`${of}.${field}.${key}`);
  carryRecords({
    form,
    kind,
    records: records.get(kind.id) ?? [],
    table,
    year: manifest.year,
    openPoints,
    leftOut,
    isNamed,
  });
  files.set(target, table.text());
}

/** The manifest of the next year: a first draft, dated a year later. */
function nextManifest(text: string, { manifest, edition }: EditionSources, openPoints: NewOpenPoint[]): string {
  const document = parseDocument(text);
  const issued = manifest.issued.replace(/^\d{4}/u, (year) => String(Number(year) + 1));
  document.set('year', manifest.year + 1);
  document.set('issued', issued);
  document.set('previous', edition);
  document.delete('next');
  document.set('status', document.createNode({ kind: 'draft', round: 1, date: firstDay(issued) }, { flow: true }));
  openPoints.push({ kind: 'confirm', target: `${planFactKind}.issued`, before: manifest.issued, now: issued });
  for (const [id, value] of Object.entries(manifest.variables))
    openPoints.push({
      kind: 'confirm',
      target: `${variableFactKind}.${id}`,
      before: String(value),
      now: String(value),
    });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function firstDay(issued: string): string {
  return issued.length > 7 ? issued : `${issued}-01`;
}

/** Texts stay as they are, but for headings that the form writes with the year; each is to be written anew or confirmed. */
function nextProse(
  text: string,
  inner: string,
  { form, manifest }: EditionSources,
  openPoints: NewOpenPoint[],
): string {
  const headings = movedHeadings(form, manifest);
  const next = text.replaceAll(/^(#+ +)(.*?)( *)$/gmu, (whole, mark: string, heading: string, end: string) => {
    const moved = headings.get(heading);
    return moved === undefined ? whole : `${mark}${moved}${end}`;
  });
  const digest = digestOfText(next);
  if (digest !== digestOfText('')) openPoints.push({ kind: 'text', target: inner, before: '', now: digest });
  return next;
}

/** The headings that name a year by the form, and what they are a year later. */
function movedHeadings(form: Form, manifest: Manifest): ReadonlyMap<string, string> {
  const [words, nextWords] = [manifest, { ...manifest, year: manifest.year + 1 }].map((one) => editionWords(form, one));
  const within = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap(({ heading, sections: inner, aliases }) => [heading ?? '', ...aliases, ...within(inner)]);
  const templates = [...form.levels, ...form.parts].flatMap(({ sections }) => within(sections));
  return new Map(
    templates
      .filter((template) => /\{(?:year|yy)[+-]?\d*\}/u.test(template))
      .flatMap((template) =>
        words && nextWords ? [[fillWords(template, words), fillWords(template, nextWords)] as const] : [],
      ),
  );
}
