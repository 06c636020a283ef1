import { z } from 'zod';
import { type IdFault, longestId } from '../diagnostics/ids.ts';

/** Lower-case ASCII letters and digits, joined by hyphens. */
const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const shapeFromLetter = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** No file may be called like a device of Windows, whatever its ending. */
const free = /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)/;

/** What the schema says of a name that a device has, in place of the shape that it must have. */
export const deviceName = 'device name';

/** What forbids a text as an id: ids become names of files and addresses as they are. Undefined for a good one. */
export function idFault(text: string): IdFault | undefined {
  if (!shape.test(text)) return 'shape';
  if (text.length > longestId) return 'length';
  return free.test(text) ? undefined : 'device';
}

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return idFault(text) === undefined;
}

/** The schema of an id. */
export const idSchema = z.string().regex(shape, 'abc-def').max(longestId).regex(free, deviceName);

/** The schema of an id that expressions and templates name, too, and that begins with a letter. */
export const nameSchema = z.string().regex(shapeFromLetter, 'abc-def').max(longestId).regex(free, deviceName);
