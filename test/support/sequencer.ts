import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * Files of a project one after another: those that share a worker lose it, and all that it holds, where a file of
 * another project comes between.
 */
export default class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => other.project.name.localeCompare(one.project.name));
  }
}
