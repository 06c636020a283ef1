import { planFactKind } from '../model/fact.ts';
import type { Plan } from '../model/plan.ts';
import { labelOf, type Words } from '../model/words.ts';
import type { EditionView } from './views.ts';

/** What every page says of the edition: its names, its status and its imprint. */
export function editionView(plan: Plan, words: Words): EditionView {
  const { manifest, form, title } = plan;
  const [year = '', month = ''] = manifest.issued.split('-');
  const notice = labelOf(form, `${manifest.status.kind}Notice`, statusWords(plan, words));
  return {
    label: labelOf(form, 'edition', words),
    title,
    publisher: manifest.publisher,
    year: String(manifest.year),
    issued: labelOf(form, 'issued', (name) => ({ year, month: String(Number(month)) })[name as 'year' | 'month']),
    notice,
    noticeShort: labelOf(form, `${manifest.status.kind}Short`, statusWords(plan, words)),
    imprint: imprintLines(plan, words),
  };
}

function statusWords({ manifest }: Plan, words: Words): Words {
  const { status } = manifest;
  return (name) => {
    if (status.kind === 'draft' && name === 'round') return String(status.round);
    if (status.kind === 'draft' && name === 'date') return status.date;
    return words(name);
  };
}

function imprintLines({ manifest, form }: Plan, words: Words): EditionView['imprint'] {
  const { office, phone, address } = manifest.imprint;
  const lines = { publisher: manifest.publisher, office, phone, address };
  return (['publisher', 'office', 'phone', 'address'] as const).flatMap((key) => {
    const text = lines[key];
    return text === undefined ? [] : [{ label: labelOf(form, key, words), text, fact: `${planFactKind}.${key}` }];
  });
}
