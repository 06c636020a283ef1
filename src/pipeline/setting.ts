import type { SourceFiles } from '../read/files.ts';

/** The stages in their order; folders, docs and tests use these names. */
export type Stage = 'read' | 'resolve' | 'compute' | 'check' | 'compose' | 'publish';

/** What a run works with: the sources of the root, and under them what planpress ships. */
export interface Setting {
  readonly files: SourceFiles;
  readonly shipped: SourceFiles;
  readonly out: string;
  readonly version: string;
  /** Called as each stage begins, for progress and times. */
  readonly onStage: (stage: Stage) => void;
}
