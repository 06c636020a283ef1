import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { drawTrials, judge, trialFolder, writeTrials, writtenMessage } from '../support/trials.ts';

/**
 * Messages are tried by people: `TRIALS=folder` keeps what is drawn there, and the next run with the same
 * folder, after the projects in it were mended, says what came of each.
 */

afterAll(removeFolders);

const seed = 7;
const count = 50;

test('50 messages are drawn, and each names the file to open and what to do', { timeout: 600_000 }, async () => {
  const trials = drawTrials(seed, count);
  const kept = process.env.TRIALS;
  if (kept !== undefined && existsSync(join(kept, '01'))) {
    for (const [index, trial] of trials.entries()) console.log(await judge(trial, trialFolder(kept, index)));
    return;
  }
  const folder = kept ?? (await temporaryFolder());
  await writeTrials(folder, trials);
  expect(new Set(trials.map(({ name }) => name)).size).toBe(count);
  for (const [index, { name }] of trials.entries()) {
    const message = writtenMessage(folder, index);
    expect(message, name).toMatch(/(content|data|templates)\//u);
    expect(message, name).toMatch(/고치는 법|도움말|하십시오/u);
  }
});
