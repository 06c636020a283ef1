import type { Form } from '../model/form.ts';
import { type Template, templatesOf } from '../read/form/placeholders.ts';

/** A text of forms, the names that can stand in it and those that must. */
interface PlaceholderRow {
  readonly where: string;
  readonly known: string;
  readonly needs: string;
}

/** The texts of some forms that are filled, each kind once; labels have a list of their own. */
export function placeholderRows(forms: readonly Form[]): readonly PlaceholderRow[] {
  const rows = forms.flatMap((form) =>
    templatesOf(form)
      .filter(({ path }) => path[0] !== 'labels')
      .map((template): PlaceholderRow => {
        const needs = (template.needs ?? []).map((name) => `\`{${name}}\``).join(', ');
        return { where: whereOf(template, form), known: knownOf(template), needs };
      }),
  );
  const best = new Map<string, PlaceholderRow>();
  for (const found of rows)
    if ((best.get(found.where)?.known.length ?? -1) < found.known.length) best.set(found.where, found);
  return [...best.values()].sort((left, right) => (left.where < right.where ? -1 : 1));
}

/** A path without the places and names of one form: `tables[] (list).columns[].header`. */
function whereOf({ path }: Template, form: Form): string {
  const [root, index] = path;
  const kinds: Readonly<Record<string, string | undefined>> = {
    tables: form.tables[Number(index)]?.builder,
    site: path[1] === 'pages' ? form.site.pages[Number(path[2])]?.kind : undefined,
  };
  const kind = kinds[String(root)];
  const steps = path.map((step, at) =>
    typeof step === 'number' ? '[]' : path[at - 1] === 'phrases' ? '.<이름>' : `.${String(step)}`,
  );
  const name = steps
    .join('')
    .slice(1)
    .replaceAll(/(?:\.sections\[\])+/gu, '.sections[]')
    .replace(/^(?:levels|parts)\[\]\.sections/u, 'sections');
  return kind === undefined ? name : name.replace(/(?:tables|pages)\[\]/u, (list) => `${list} (${kind})`);
}

const commonWords = /^(?:year|yy|publisher|level\..*|variable\..*)$/u;

function knownOf({ known, isOfRecord }: Template): string {
  const names = known('');
  const isOfEdition = names.includes('publisher');
  // The title of a node is not that of the edition.
  const own = names.filter(
    (name) => !(isOfEdition && (commonWords.test(name) || (name === 'title' && !names.includes('code')))),
  );
  const listed = isOfRecord ? ['열'] : [...new Set(own.map((name) => `\`{${general(name)}}\``))];
  return [...listed, ...(isOfEdition ? ['판의 낱말'] : [])].join(', ');
}

function general(name: string): string {
  return name.replace(/^field\..*/u, 'field.<id>').replace(/^yy:.*/u, 'yy:<연도 열>');
}
