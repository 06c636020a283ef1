import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { render } from '../../src/diagnostics/reporters/report.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Setting } from '../../src/pipeline/setting.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { repository } from './readme.ts';

/** The edition of the small project that examples are put into. */
export const sampleEdition = '2031-sample';

/** The folder of that project. */
export const sampleRoot = join(repository, 'test/documentation/project');

/** What an example changes in the project: texts or bytes by path from its root. */
export type Changes = ReadonlyMap<string, string | Uint8Array>;

export interface Made {
  readonly diagnostics: readonly Diagnostic[];
  /** What users read for each problem. */
  readonly messages: readonly string[];
  /** The pages and data files; none where there are errors. */
  readonly site: ReadonlyMap<string, string>;
  readonly plan: Plan | undefined;
}

/** Where an example stands: the project and its edition. */
export interface Project {
  /** Undefined for an edition that examples begin from nothing. */
  readonly root: string | undefined;
  readonly edition: string;
}

const small: Project = { root: sampleRoot, edition: sampleEdition };

/** Checks and composes the project with some files changed, as `planpress build` does before it writes. */
export function make(changes: Changes, project: Project = small): Made {
  return changed(changes, project, composed);
}

/** Checks the small project with some files changed. */
export function checkedWith(changes: Changes): readonly Diagnostic[] {
  return changed(changes, small, (folder, edition) => checkEdition(edition, settingOf(folder)).diagnostics);
}

function changed<T>(changes: Changes, { root, edition }: Project, use: (folder: string, edition: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-documentation-'));
  try {
    for (const part of ['content', 'data']) {
      if (root !== undefined) cpSync(join(root, part, edition), join(folder, part, edition), { recursive: true });
    }
    for (const [path, text] of changes) write(join(folder, path), text);
    return use(folder, edition);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function settingOf(folder: string): Setting {
  const shipped = sourceFiles(repository);
  return { files: sourceFiles(folder), shipped, out: join(folder, 'out'), version: '0', onStage: () => {} };
}

function composed(folder: string, edition: string): Made {
  const setting = settingOf(folder);
  const { shipped } = setting;
  const checked = checkEdition(edition, setting);
  const { diagnostics } = checked;
  const messages = diagnostics.map((diagnostic) => render(diagnostic, 'ko').message);
  if (!checked.value || hasErrors(diagnostics))
    return { diagnostics, messages, site: new Map(), plan: checked.value?.plan };
  const page = compose(checked.value, readTemplates([setting.files, shipped]).value.texts, {
    hasPdf: false,
    scripts: new Map(),
    siblings: [],
    internal: false,
  });
  return {
    diagnostics: [...diagnostics, ...page.diagnostics],
    messages,
    site: page.value?.site ?? new Map(),
    plan: checked.value.plan,
  };
}

/** The text of a file of a project. */
export function sourceOf(path: string, { root }: Project = small): string {
  if (root === undefined) throw new Error(`There is no ${path} to change`);
  return readFileSync(join(root, path), 'utf8');
}

/** A Markdown file with the prose of one section replaced; a heading of the wrong name is left as it is. */
export function withSection(text: string, heading: string, prose: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#{2,3} /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start === -1) throw new Error(`There is no section '${heading}' to put the example into`);
  const length = lines.slice(start + 1).findIndex((line) => /^#{2,3} /.test(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return [...lines.slice(0, start + 1), '', prose, ...lines.slice(end)].join('\n');
}
