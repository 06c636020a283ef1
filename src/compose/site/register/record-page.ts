import { type ComputedPlan, labelsOf } from '../../../model/computed.ts';
import { displayLines, displayText } from '../../../model/display.ts';
import { familiesOf, type Histories, historiesOf } from '../../../model/history.ts';
import { joined, lineBreak } from '../../../model/markup.ts';
import type { Plan } from '../../../model/plan.ts';
import type { DataRecord } from '../../../model/record.ts';
import {
  type ComputedRegister,
  type Field,
  fieldsOf,
  nodesOfRecord,
  partsOfRecord,
  type Register,
  recordName,
} from '../../../model/register.ts';
import { plainText } from '../../../model/rich.ts';
import type { ComputedTable, TableCell } from '../../../model/table.ts';
import { labelOf } from '../../../model/words.ts';
import { csvAndJson } from '../../download-view.ts';
import { lineHtml } from '../../html.ts';
import { cellView } from '../../table-view.ts';
import type { ChangeView, DetailView, LinkView, RegisterRecordView, ShellView } from '../../views.ts';
import { headingOf, link, nodeLink, type SiteContext, type SitePage } from '../frame/context.ts';
import { chapterPath, rootFrom, sitePagePath } from '../frame/paths.ts';
import { historyCharts } from './history-charts.ts';
import { recordDataPath, recordPath } from './paths.ts';
import { type Use, usesOf } from './uses.ts';

/** The pages of all records of a register, each with the way to those before and after it. */
export function recordPages(register: ComputedRegister, context: SiteContext): readonly SitePage[] {
  const uses = usesOf(register.kind.id, context.computed);
  const names = namesOfPages(register);
  const list = sitePagePath(register.definition);
  return register.records.map((record, index) => {
    const path = recordPath(register, record.id);
    const root = rootFrom(path);
    const plain = names.get(record.id) ?? record.id;
    const neighbour = (other: DataRecord | undefined): LinkView | undefined =>
      other && link(root + recordPath(register, other.id), '', names.get(other.id) ?? other.id);
    const shell = context.shell({
      path,
      plain,
      label: register.kind.label,
      parents: [link(root + list, '', headingOf(register.definition, context.computed))],
      previous: neighbour(register.records[index - 1]),
      next: neighbour(register.records[index + 1]),
    });
    const view = recordView(record, shell, uses.get(record.id) ?? [], register, context);
    const records = [{ kind: register.kind.id, id: record.id, path }];
    return { path, title: plain, html: context.render('pages/register-record', view), records };
  });
}

/** The names of records; where several have the same, with the codes of the nodes that they belong to. */
function namesOfPages(register: Register): ReadonlyMap<string, string> {
  const { records } = register;
  const names = records.map((record) => recordName(record, register));
  return new Map(
    records.map((record, index) => {
      const name = names[index] ?? '';
      if (names.indexOf(name) === names.lastIndexOf(name)) return [record.id, name];
      const codes = nodesOfRecord(record, register).map(({ code }) => code);
      return [record.id, `${name} (${[...codes, record.id].join(', ')})`];
    }),
  );
}

function recordView(
  record: DataRecord,
  shell: ShellView,
  uses: readonly Use[],
  register: ComputedRegister,
  context: SiteContext,
): RegisterRecordView {
  const { definition, plan } = register;
  const histories = historiesOf(record, register);
  const hasHistory = familiesOf(histories).length > 0;
  const values = valuesView(register.valuesOf(record), plan);
  return {
    ...shell,
    headings: headingsOf(context.computed),
    marks: marksOf(record, register),
    belongs: [
      ...nodesOfRecord(record, register).map((node) => nodeLink(node, shell.root)),
      ...partsOfRecord(record, register).map(({ definition, heading }) =>
        link(shell.root + chapterPath(definition.id), '', heading),
      ),
    ],
    hasHistory,
    ...historyCharts(histories, values, context.computed),
    values,
    changes: changesOf(record, histories, register, context),
    details: fieldsOf(record, definition.details, register).flatMap((field) => detailOf(field, register, context)),
    uses: uses.map(({ path, page, place }) => link(shell.root + path, page, place)),
    // Without values by year, there is nothing that a CSV would hold.
    downloads: csvAndJson(shell.root + recordDataPath(register, record.id), values.title).slice(hasHistory ? 0 : 1),
  };
}

function headingsOf(computed: ComputedPlan): RegisterRecordView['headings'] {
  const labels = labelsOf(computed);
  return {
    belongs: labels('belongs'),
    values: labels('recordValues'),
    changes: labels('recordChanges'),
    details: labels('recordDetails'),
    uses: labels('recordUses'),
  };
}

/** The table of values; every value has an address on the page, such as `#actual-…`. */
function valuesView({ title, unit, head, body }: ComputedTable, { form }: Plan): RegisterRecordView['values'] {
  return {
    title,
    unit: unit === undefined ? '' : labelOf(form, 'unit', () => unit),
    columns: head.flatMap(({ cells }) => cells.map(({ lines }) => ({ label: lines.map(plainText).join(' ') }))),
    rows: body.map(({ cells: [year, ...values] }) => ({
      year: year?.lines.map(plainText).join(' ') ?? '',
      cells: values.map((cell) => cellView(cell, { id: anchorOf(cell) })),
    })),
  };
}

/** The field and the year of the fact that a cell shows. */
function anchorOf({ fact }: TableCell): string | undefined {
  return fact?.split('.').slice(-2).join('-');
}

function marksOf(record: DataRecord, register: Register): RegisterRecordView['marks'] {
  return fieldsOf(record, register.definition.marks, register)
    .map(({ cell }) => ({ text: displayText(cell, register.plan), fact: cell?.fact ?? '' }))
    .filter(({ text }) => text !== '');
}

/** A field as label and HTML; blank ones are left out. */
function detailOf({ column, cell }: Field, { plan }: Register, { rendering }: SiteContext): readonly DetailView[] {
  const lines = displayLines(cell, plan);
  if (lines.length === 0) return [];
  const { reference } = rendering;
  const html = joined(
    lines.map((line) => lineHtml(line, { reference })),
    lineBreak,
  );
  return [{ label: column.header, fact: cell?.fact ?? '', html }];
}

/** The values that the edition of the year before printed otherwise; there may be none, or it may not have had the record. */
function changesOf(
  record: DataRecord,
  histories: Histories,
  { kind, plan }: Register,
  { siblings }: SiteContext,
): RegisterRecordView['changes'] {
  const previous = siblings.find(({ relation }) => relation === 'previous');
  const before = previous?.plan.recordsById.get(kind.id)?.get(record.id);
  if (!previous || !before) return { edition: '', rows: [] };
  const rows = familiesOf(histories).flatMap(({ field, name, cells }) =>
    [...cells].flatMap(([year, cell]): readonly ChangeView[] => {
      const then = displayText(before.families.get(field)?.get(year), previous.plan);
      const now = displayText(cell, plan);
      return then === '' || then === now ? [] : [{ label: name, year, before: then, now, fact: cell?.fact ?? '' }];
    }),
  );
  return { edition: previous.label, rows };
}
