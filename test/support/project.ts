import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { temporaryFolder } from './folders.ts';
import { frozenEdition, frozenRoot } from './frozen/frozen.ts';

/** The root of the repository: it holds the real editions. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The two editions that everything is proved on, and the roots they lie in. */
export const editions = [
  { edition: '2024-mss', root: repository },
  { edition: '2024-motie', root: join(repository, 'test/projects/2024-motie') },
] as const;

/** Every edition there is, of whatever kind. */
export const publications: readonly { readonly edition: string; readonly root: string }[] = [
  ...readdirSync(join(repository, 'content')).map((edition) => ({ edition, root: repository })),
  editions[1],
];

/** Where something stands, as a report for programs says it. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The sources of one edition in a folder of their own, to be changed at will. */
export class Project {
  readonly root: string;
  readonly edition: string;
  readonly out: string;

  constructor(root: string, edition: string, out = 'out') {
    this.root = root;
    this.edition = edition;
    this.out = join(root, out);
  }

  path(file: string): string {
    return join(this.root, file);
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8');
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(file)), { recursive: true });
    await writeFile(this.path(file), text);
  }

  remove(file: string): Promise<void> {
    return rm(this.path(file));
  }

  /**
   * Replaces a text that must stand in the file exactly once. What is put between ⟦ and ⟧ is where a
   * fault is expected; the marks themselves are not written. Returns the place between them.
   */
  async edit(file: string, before: string, after: string): Promise<Spot> {
    const text = await this.read(file);
    expect(text.split(before).length - 1, `'${before}' in ${file}`).toBe(1);
    const marked = text.replace(before, () => after);
    await this.write(file, marked.replace(/[⟦⟧]/gu, ''));
    return spotBetweenMarks(file, marked);
  }

  /** Lays a form of its own over the one that the edition uses: the form `own-plan`, which extends it. */
  async useForm(changes: string): Promise<void> {
    const manifest = `content/${this.edition}/plan.yaml`;
    const [, used = ''] = /^form: (.+)$/mu.exec(await this.read(manifest)) ?? [];
    await this.edit(manifest, `form: ${used}`, 'form: own-plan');
    await this.write('templates/forms/own-plan.yaml', `id: own-plan\nversion: 1\nextends: ${used}\n${changes}`);
  }

  /** Replaces every occurrence of a text, of which there must be one. */
  async editAll(file: string, before: string, after: string): Promise<void> {
    const text = await this.read(file);
    expect(text, file).toContain(before);
    await this.write(
      file,
      text.replaceAll(before, () => after),
    );
  }
}

/** Copies the sources of an edition, the largest as it was frozen, and nothing that was built, into a temporary folder. */
export async function copyEdition(edition: string): Promise<Project> {
  const from = edition === frozenEdition ? frozenRoot() : editions.find((known) => known.edition === edition)!.root;
  const project = new Project(await temporaryFolder(), edition);
  for (const folder of [`content/${edition}`, `data/${edition}`]) {
    await cp(join(from, folder), project.path(folder), { recursive: true });
  }
  const templates = join(from, 'templates');
  if (existsSync(templates)) await cp(templates, project.path('templates'), { recursive: true });
  return project;
}

/** Copies the small edition of the documentation, and nothing that was built, into a temporary folder. */
export async function copySample(): Promise<Project> {
  const project = new Project(await temporaryFolder(), '2031-sample');
  for (const folder of ['content', 'data'])
    await cp(join(repository, 'test/documentation/project', folder), project.path(folder), { recursive: true });
  return project;
}

/** Counts lines and code points by splitting, which is not how planpress does it. */
function spotBetweenMarks(file: string, marked: string): Spot {
  const [before = '', inner = ''] = marked.replace(/^\uFEFF/u, '').split(/[⟦⟧]/u);
  const start = endOf(before);
  const end = endOf(before + inner);
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function endOf(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|\n|\r/u);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}
