import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import { BlockedOutput } from './out-folder.ts';
import { UnsafePath } from './safe-path.ts';

/**
 * What a failure while writing below a path means to the user: `environment/output-blocked`,
 * `environment/output-path` or `environment/output-unwritable`. Anything but a refusal by the file system is a bug, and thrown on.
 */
export function refusal(path: string, error: unknown): Diagnostic {
  if (error instanceof BlockedOutput)
    return diagnose('environment/output-blocked', startOfFile(error.path), { path: error.path, target: error.target });
  if (error instanceof UnsafePath) return diagnose('environment/output-path', startOfFile(path), { path: error.path });
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !systemCode.test(code)) throw error;
  return diagnose('environment/output-unwritable', startOfFile(path), { path, reason: code });
}

/** The system's own codes (`ENOSPC`, `EACCES` …), and not those of node (`ERR_…`), which are bugs. */
const systemCode = /^E[A-Z0-9]+$/;
