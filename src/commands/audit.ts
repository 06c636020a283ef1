import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { auditGithub, auditJson, auditPretty, auditSarif } from '../audit/report/machine.ts';
import { type AuditReport, countsOf } from '../audit/report/told.ts';
import { auditAgainst, auditFile } from '../pipeline/audit.ts';
import type { Setting } from '../pipeline/setting.ts';
import { checkEdition } from '../pipeline.ts';
import { sourceFiles } from '../read/files.ts';
import { titledForms } from '../read/form/form.ts';
import { chooseEditions } from './editions.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { refusal } from './report.ts';
import { reportKind, writeAudit } from './report-file.ts';
import { publishedMissing, unknownForm } from './usage.ts';

export interface AuditOptions extends CommonOptions {
  readonly strict: boolean;
  readonly form: string | undefined;
  readonly edition: string | undefined;
  readonly report: string | undefined;
}

/** Audits a published text. Writes nothing but the file of `--report`. */
export async function auditCommand(
  file: string,
  options: AuditOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  const forms = [setting.files, setting.shipped];
  const known = [...titledForms(forms).keys()];
  if (options.form !== undefined && !known.includes(options.form))
    throw unknownForm(options.form, known, options.language);
  const path = resolve(file);
  if (!existsSync(path)) throw publishedMissing(file, options.language);
  const kind = options.report === undefined ? undefined : reportKind(options.report, options.root, options.language);
  const published = sourceFiles(dirname(path));
  const checked = options.edition === undefined ? undefined : checkedEdition(options.edition, setting, options);
  const { value, diagnostics } = checked
    ? checked.value
      ? await auditAgainst(basename(path), checked.value, { published })
      : { value: undefined, diagnostics: checked.diagnostics }
    : await auditFile(basename(path), options.form, { published, forms });
  if (!value) return refusal(undefined, diagnostics, options, setting, console);
  const report = { ...value, file };
  if (options.report !== undefined && kind) await writeAudit(options.report, kind, report, options.language);
  return { output: formatted(report, options, setting.version), exitCode: exitCodeOf(report, options.strict) };
}

/** The edition that the text is compared with. Throws a UsageError for one that does not exist. */
function checkedEdition(edition: string, setting: Setting, { language }: AuditOptions) {
  chooseEditions(setting.files, [edition], language);
  return checkEdition(edition, setting);
}

/** As with `check`: what is certain fails; with --strict, what is likely as well. */
function exitCodeOf({ findings }: AuditReport, strict: boolean): 0 | 1 {
  const { certain, likely } = countsOf(findings);
  return certain > 0 || (strict && likely > 0) ? 1 : 0;
}

function formatted(report: AuditReport, { format, language }: AuditOptions, version: string): string {
  switch (format) {
    case 'json':
      return auditJson(report, language);
    case 'sarif':
      return auditSarif(report, language, { name: 'planpress', version });
    case 'github':
      return auditGithub(report, language);
    case 'pretty':
      return auditPretty(report, language);
  }
}
