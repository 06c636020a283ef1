import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Prints the editions that others share (see `printedEdition`). */
const printer = /\/editions\/pdf\.test\.ts$/u;
/** May wait for the editions that are shared. */
const waiting = /\/test\/(?:editions\/|site\/|search\/|compose\/references\.)/u;

/**
 * The order in which nobody waits: the editions that are shared are printed first, and those who need them come
 * last. Files of a project stay together: those that share a worker lose it, and all that it holds, where a file of
 * another project comes between.
 */
export default class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other));
  }
}

function turnOf({ project, moduleId }: TestSpecification): number {
  if (project.name === 'alone') return 3;
  if (printer.test(moduleId)) return 0;
  return waiting.test(moduleId) ? 2 : 1;
}
