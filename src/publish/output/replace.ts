import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { beginBuild, type PendingBuild } from './out-folder.ts';
import { refusal } from './refusal.ts';

/** Something that is written beside what is published, and takes its place as a whole. */
export interface Replacement<Written, Published> {
  readonly out: string;
  readonly edition: string;
  /** Writes it into the folder of a new build. */
  readonly write: (folder: string) => Promise<Outcome<Written | undefined>>;
  /** Brings it to its place by one rename. */
  readonly swap: (written: Written, build: PendingBuild) => Promise<Published>;
}

/**
 * Begins a build, has it written, and swaps; where there is an error or the file system refuses, what was written is
 * removed and what is published stays. Diagnostics: those of `write`, `environment/output-*`.
 */
export async function replace<Written, Published>({
  out,
  edition,
  write,
  swap,
}: Replacement<Written, Published>): Promise<Outcome<Published | undefined>> {
  let diagnostics: readonly Diagnostic[] = [];
  let build: PendingBuild | undefined;
  try {
    build = await beginBuild(out, edition);
    const written = await write(build.folder);
    diagnostics = written.diagnostics;
    if (written.value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
    return { value: await swap(written.value, build), diagnostics };
  } catch (error) {
    return { value: undefined, diagnostics: [...diagnostics, refusal(out, error)] };
  } finally {
    await build?.discard();
  }
}
