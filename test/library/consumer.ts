import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/** A folder in which planpress is installed, as far as an import can see; removed after the tests. */
export async function folderWithPlanpress(): Promise<string> {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(repository, join(folder, 'node_modules', 'planpress'), 'dir');
  return folder;
}

/** What a program prints that is run in a folder. */
export async function runProgram(text: string, folder: string): Promise<string> {
  writeFileSync(join(folder, 'program.mjs'), text);
  const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: folder });
  return stdout;
}
