import { audit } from '../audit/audit.ts';
import type { AuditReport } from '../audit/report/told.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Form } from '../model/form.ts';
import type { PublishedText } from '../model/published/text.ts';
import type { SourceFiles } from '../read/files.ts';
import { readForm, titledForms } from '../read/form/form.ts';
import { readPublished } from '../read/published/read.ts';
import { headingsFound } from '../recognize/fit.ts';
import { recognize } from '../recognize/recognize.ts';

/** What an audit works with: the folder of the file, and where forms are. */
export interface AuditSetting {
  readonly published: SourceFiles;
  readonly forms: readonly SourceFiles[];
}

/** Audits one published text by a form; without one, by the form of which the text has most headings. */
export async function auditFile(
  path: string,
  form: string | undefined,
  setting: AuditSetting,
): Promise<Outcome<AuditReport | undefined>> {
  const { value: text, diagnostics } = await readPublished(setting.published, path);
  if (!text) return { value: undefined, diagnostics };
  const chosen = chooseForm(text, form, setting.forms);
  const findings = chosen ? audit(recognize(text, chosen)) : [];
  return {
    value: { file: path, form: chosen?.id ?? '', edition: undefined, findings, departments: new Map() },
    diagnostics,
  };
}

function chooseForm(text: PublishedText, named: string | undefined, forms: readonly SourceFiles[]): Form | undefined {
  const ids = named === undefined ? [...titledForms(forms).keys()] : [named];
  const read = ids.flatMap((id) => readForm(forms, id, startOfFile('')).value?.form ?? []);
  const fits = read.map((form) => ({ form, found: read.length === 1 ? 1 : headingsFound(text, form) }));
  return fits.reduce<(typeof fits)[number] | undefined>(
    (best, one) => (best && best.found >= one.found ? best : one),
    undefined,
  )?.form;
}
