import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { contractFiles } from '../../src/contract/contract.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { planpress, repository } from './project.ts';

const contract = JSON.parse(readFileSync(join(repository, 'src/contract/contract.json'), 'utf8')) as Contract;
const commands = contract.program.commands.map((command) => [command.name, command] as const);

describe('the committed files', () => {
  test.each([...contractFiles()])('%s is what the program generates', (path, text) => {
    expect(readFileSync(join(repository, path), 'utf8'), 'run: npm run contract').toBe(text);
  });

  it('carries a version', () => {
    expect(contract.version).toBe(1);
  });
});

describe('the compiled program', () => {
  it('has these commands and no others', () => {
    const { output } = planpress(['--help'], repository);
    const listed = [...output.slice(output.indexOf('명령:')).matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
    expect(listed.filter((name) => name !== 'help')).toEqual(commands.map(([name]) => name));
  });

  test.each(commands)('%s takes these options and no others', (name, command) => {
    const { output, code } = planpress([name, '--help'], repository);
    const lines = output.split('\n').filter((line) => /^ {2}-/.test(line));
    expect(code).toBe(0);
    expect(lines.map((line) => line.trim().split(/ {2,}/)[0])).toEqual(command.options.map(({ flags }) => flags));
  });

  it('offers every reporter as a format of what reports', () => {
    for (const [name, command] of commands) {
      if (name === 'explain') continue;
      const format = command.options.find(({ flags }) => flags.startsWith('--format'));
      expect(format?.choices).toEqual(Object.keys(reporters));
    }
  });

  it('tells the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
    expect(planpress(['--version'], repository).output.trim()).toBe(version);
  });
});
