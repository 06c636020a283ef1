import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../diagnostics/reporters/report.ts';
import { isId } from '../model/identifier.ts';
import { manifestSchema } from '../model/manifest.ts';
import type { Setting } from '../pipeline/setting.ts';
import { titledForms } from '../read/form/form.ts';
import { type Beginning, startableForms, startedEdition } from '../read/starters.ts';
import { createFiles } from '../workspace/create.ts';
import { shellWord } from './next-command.ts';
import type { CommandResult, Console, Format } from './options.ts';
import { type Answer, answerIn, refusal } from './report.ts';
import { formUnstartable, placeTaken, unusableBeginning } from './usage.ts';

/** What `init` takes: the description of the edition as it was called. */
export interface InitOptions {
  readonly form?: string | undefined;
  readonly year?: string | undefined;
  readonly publisher?: string | undefined;
  readonly edition?: string | undefined;
  readonly format: Format;
  readonly language: Language;
}

/**
 * Writes a small complete edition into a folder, in which every notation is shown. Nothing that is there is touched, and
 * nothing is written unless all is. Throws a UsageError for what no edition can be begun with.
 * Diagnostics: environment/source-unwritable.
 */
export function initCommand(folder: string, options: InitOptions, setting: Setting, console: Console): CommandResult {
  const beginning = beginningOf(options, setting);
  const root = setting.files.root;
  for (const side of ['content', 'data']) {
    const path = join(side, beginning.edition);
    if (existsSync(join(root, path))) throw placeTaken(join(folder, path), options.language);
  }
  const files = startedEdition(setting.shipped, beginning);
  const diagnostics = createFiles(root, files);
  const common = { ...options, root };
  if (diagnostics.length > 0) return refusal(undefined, diagnostics, common, setting, console);
  return {
    output: answerIn(toldOf(folder, beginning, [...files.keys()], options), common, setting, console),
    exitCode: 0,
  };
}

function beginningOf({ form, year, publisher, edition, language }: InitOptions, { shipped }: Setting): Beginning {
  const titles = titledForms([shipped]);
  const startable = startableForms(shipped);
  if (form === undefined || !startable.includes(form)) {
    const known = new Map(startable.map((id) => [id, titles.get(id) ?? '']));
    throw formUnstartable(form, known, titles.has(form ?? ''), language);
  }
  if (year === undefined || !manifestSchema.shape.year.safeParse(/^\d+$/.test(year) ? Number(year) : undefined).success)
    throw unusableBeginning('--year', year, language);
  const name = publisher?.normalize('NFC').trim();
  if (name === undefined || !plainName.test(name)) throw unusableBeginning('--publisher', publisher, language);
  const id = edition ?? `${year}-${form}`;
  if (!isId(id)) throw unusableBeginning('--edition', id, language);
  return { form, edition: id, year: Number(year), publisher: name };
}

/** The name stands in a title and in YAML: it may hold nothing that either reads as notation. */
const plainName = /^[\p{L}\p{N}][\p{L}\p{N}\p{Zs}·.,&()'-]{0,99}$/u;

function toldOf(folder: string, { edition }: Beginning, files: readonly string[], { language }: InitOptions): Answer {
  const named = shellWord(folder, process.platform === 'win32');
  const next = `  npx planpress check --root ${named}\n  npx planpress build --root ${named}\n`;
  const pretty = {
    ko: `'${edition}' 판을 시작했습니다. 쓴 파일 ${files.length}개: ${named}/content/${edition}/, ${named}/data/${edition}/\n이어서 할 일:\n${next}`,
    en: `The edition '${edition}' has begun. ${files.length} files written: ${named}/content/${edition}/, ${named}/data/${edition}/\nNext:\n${next}`,
  }[language];
  return { json: () => `${JSON.stringify({ version: 1, edition, files }, undefined, 2)}\n`, pretty: () => pretty };
}
