import { Worker } from 'node:worker_threads';

/** Ends the process where a case hangs: no timeout of a test comes to pass while its own thread is busy. */
export interface Watchdog {
  /** To be called as each case begins. */
  readonly begin: (number: number) => void;
  readonly stop: () => Promise<unknown>;
}

/** Runs beside the cases, in a thread of its own; it may write only what needs no help of the main thread. */
const watching = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const [number, began] = [0, 1];
setInterval(() => {
  const seconds = Math.floor(Date.now() / 1000) - workerData.cells[began];
  if (seconds < workerData.limit) return;
  writeSync(2, 'case ' + workerData.cells[number] + ' hangs: ' + seconds + ' s without an end\\n');
  process.kill(process.pid, 'SIGKILL');
}, 1000);
`;

/** Watches cases of which none may take as many seconds as the limit. */
export function startWatchdog(limit: number): Watchdog {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  const begin = (number: number): void => {
    cells[0] = number;
    cells[1] = Math.floor(Date.now() / 1000);
  };
  begin(0);
  const worker = new Worker(watching, { eval: true, workerData: { cells, limit } });
  worker.unref();
  return { begin, stop: () => worker.terminate() };
}
