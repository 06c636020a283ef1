// What the benches share: a process run to its end, with its seconds and the memory of all that it started.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process and all that it started, in MB; 0 where there is no /proc. */
function treeMemory(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / 1e6 + children.reduce((sum, child) => sum + treeMemory(child), 0);
  } catch {
    return 0;
  }
}

/**
 * Runs Node with some arguments: its exit code, output, seconds, and, where it is watched, the peak of the process
 * tree in MB. Watching takes a processor's time of its own: a check takes a quarter longer on two of them.
 */
export function run(args, watched = true) {
  return runProgram([process.execPath, ...args], { watched });
}

/**
 * Runs a command likewise, with variables of its own; one that takes longer than its limit is ended, with all that it
 * started, and has no exit code.
 */
export function runProgram([command, ...args], { watched = true, variables = {}, limitSeconds, stderr = 'inherit' }) {
  return new Promise((done) => {
    const start = performance.now();
    let output = '';
    let peak = 0;
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', stderr],
      env: { ...process.env, CI: '1', ...variables },
      detached: limitSeconds !== undefined,
    });
    const watch = watched && setInterval(() => (peak = Math.max(peak, treeMemory(child.pid))), 50);
    const limit = limitSeconds && setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limitSeconds * 1000);
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => done({ code: null, seconds: 0, peak, output: error.message }));
    child.on('close', (code) => {
      if (watch) clearInterval(watch);
      if (limit) clearTimeout(limit);
      done({ code, seconds: (performance.now() - start) / 1000, peak, output });
    });
  });
}

export const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
