/**
 * Loaded into planpress before anything else (`node --import`): counts the steps by which it changes what lies
 * in `out/`, and at one of them does what a test asks for. STEP_ACTION is
 *   `count`  writes the name of each step to STEP_LOG;
 *   `kill`   kills the process by SIGKILL just before step STEP;
 *   `pause`  stops it there until somebody sends SIGCONT;
 *   a code such as `ENOSPC`: the step and all later ones that need space fail with it.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { STEP_ACTION: action, STEP_LOG: log = '', STEP_OUT: out = '' } = process.env;
const wanted = Number(process.env.STEP);
const { appendFileSync } = fs;
const needSpace = ['mkdir', 'writeFile', 'copyFile', 'symlink'];
let count = 0;

/** What a call is about to do, or undefined where it changes nothing in `out/`. */
function begin(name, parameters) {
  if (!parameters.some((parameter) => typeof parameter === 'string' && parameter.startsWith(out))) return undefined;
  count += 1;
  if (action === 'count') appendFileSync(log, `${name}\n`);
  if (count === wanted && action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (count === wanted && action === 'pause') process.kill(process.pid, 'SIGSTOP');
  if (count < wanted || !action.startsWith('E') || !needSpace.includes(name)) return undefined;
  return Object.assign(new Error(`${action}: injected, ${name}`), { code: action, syscall: name });
}

for (const name of ['mkdir', 'writeFile', 'copyFile', 'symlink', 'rename', 'rm', 'open']) {
  const original = promises[name];
  promises[name] = async (...parameters) => {
    const failure = begin(name, parameters);
    if (failure) throw failure;
    return original(...parameters);
  };
}

const { renameSync } = fs;
fs.renameSync = (...parameters) => {
  begin('renameSync', parameters);
  renameSync(...parameters);
};

syncBuiltinESMExports();
