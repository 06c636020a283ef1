/** What no system takes as the name of a file: devices of Windows with any ending, and dots or spaces at the end. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;
const longestNameBytes = 255;

/** A path of something to be written that leads out of its folder, or that not every system takes. */
export class UnsafePath extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${JSON.stringify(path)} is no path below a folder`);
    this.path = path;
  }
}

/**
 * Throws `UnsafePath` where a path does not lead down from a folder, step by step, by names that every system takes.
 * What names are made of is checked where it was read; this holds even where a check was forgotten.
 */
export function assertBelow(path: string): void {
  if (!path.split('/').every(isSafeName)) throw new UnsafePath(path);
}

function isSafeName(name: string): boolean {
  const isUsual = name !== '' && !/[\p{Cc}\\:*?"<>|]|[. ]$/u.test(name);
  return isUsual && !device.test(name) && Buffer.byteLength(name) <= longestNameBytes;
}
