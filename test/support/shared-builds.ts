import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the processes of a run lay the editions that they share (see `printedEdition`). */
    sharedBuilds: string;
  }
}

/** Makes a folder for all tests of a run before them, and takes it away after them. */
export default function setup({ provide }: Pick<TestProject, 'provide'>): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-shared-'));
  provide('sharedBuilds', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
