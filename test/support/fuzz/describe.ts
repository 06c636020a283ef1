import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Fault } from './campaign.ts';

/**
 * Faults in a form that can be read, those of one cause once: with the number of the case, the source and
 * the complaint. The mutated source is kept in the system's folder for temporary files, to be looked at.
 */
export function described(faults: readonly Fault[]): readonly string[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) if (!first.has(causeOf(fault))) first.set(causeOf(fault), fault);
  return [...first.values()].map((fault) => {
    const { number, kind, file, complaint, bytes } = fault;
    const kept = join(tmpdir(), `planpress-fuzz-${number}-${basename(file)}`);
    writeFileSync(kept, bytes);
    return `case ${number} (${kind}, ${file}, kept as ${kept}): ${complaint}`;
  });
}

/** The words of a complaint without what differs from case to case. */
function causeOf({ complaint }: Fault): string {
  return complaint
    .split('\n')
    .slice(0, 3)
    .join('\n')
    .replaceAll(/\d+/g, '#')
    .replaceAll(/ at \S+\.\w+:#:#-#:#/g, '');
}
