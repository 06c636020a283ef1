import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that made something: a number alone is given to another process sooner or later. */
export interface Owner {
  readonly processId: number;
  /** When it started, as a mark to compare; `unknown` where the system does not say. */
  readonly start: string;
  /** Where its number counts: a machine, or a container on it. */
  readonly machine: string;
}

/** Whether a process is still there; `this` is our own, and of `unknown` ones nobody can tell. */
export type Presence = 'this' | 'running' | 'ended' | 'unknown';

const unknownStart = 'unknown';

/** What this process puts into the names of its temporary files: `<process>-<start>-<machine>`. */
export function ownerMark(): string {
  return `${process.pid}-${startOf(process.pid)}-${machine()}`;
}

/** Reads the mark at the beginning of a text. */
export function ownerOf(text: string): Owner | undefined {
  const [, processId, start, where] = /^(\d+)-([0-9a-f]{6}|unknown)-([0-9a-f]{6})-/.exec(text) ?? [];
  if (processId === undefined || start === undefined || where === undefined) return undefined;
  return { processId: Number(processId), start, machine: where };
}

/** Asks the system whether a process still runs. */
export function presenceOf({ processId, start, machine: where }: Owner): Presence {
  if (where !== machine()) return 'unknown';
  const now = startOf(processId);
  if (processId === process.pid && now === start) return 'this';
  if (!exists(processId)) return 'ended';
  if (now === unknownStart || start === unknownStart) return 'unknown';
  return now === start ? 'running' : 'ended';
}

function exists(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A killed process that its parent has not yet asked about has ended, although its number is still taken. */
const endedStates = ['Z', 'X'];

/** The name of a program may hold spaces and brackets; the fields that count stand behind it. */
function startOf(processId: number): string {
  const line = textOf(() => readFileSync(`/proc/${processId}/stat`, 'utf8'));
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const ticks = fields[19];
  if (ticks === undefined) return unknownStart;
  return mark(endedStates.includes(fields[0] ?? '') ? 'ended' : `${bootMark()} ${ticks}`);
}

/** Ticks count from the last start of the machine. */
function bootMark(): string {
  return textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
}

/** Two containers may share a folder, and even a host name, but not the numbers of their processes. */
function machine(): string {
  return mark(`${hostname()} ${textOf(() => readlinkSync('/proc/self/ns/pid'))}`);
}

function textOf(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
