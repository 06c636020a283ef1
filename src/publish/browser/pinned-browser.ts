import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { claim, removeQuietly, sweep } from '../output/claims.ts';

const packageName = '@sparticuz/chromium';
const contentsFile = 'contents.json';
const stagingKind = 'unpacking-';

/** The unpacked browser and what it has to be started with. */
export interface UnpackedBrowser {
  readonly path: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Where the browser may be unpacked to. */
export interface UnpackPlaces {
  readonly home: string | undefined;
  readonly cache: string | undefined;
  readonly temporary: string;
}

/**
 * Whether the browser inside the npm package can run here: Linux on x64 with the GNU C library.
 * Only looks for files; loads and unpacks nothing.
 */
export function pinnedBrowserIsUsable(platform: string, architecture: string): boolean {
  if (platform !== 'linux' || architecture !== 'x64') return false;
  // A binary for glibc asks for this loader by its path: without it (musl) it can never start.
  return existsSync('/lib64/ld-linux-x86-64.so.2') && packageFolder() !== undefined;
}

/**
 * Unpacks the pinned browser once a version and user, and returns where it is.
 *
 * It is unpacked into a fresh folder which gets its name by one rename when it is whole, so neither a
 * killed process nor a second one at the same time leaves a half file behind under the final name.
 * Throws when no folder can be written, or the disk is full: the caller turns that into a diagnostic.
 */
export async function unpackPinnedBrowser(places: UnpackPlaces): Promise<UnpackedBrowser> {
  const source = packageFolder();
  if (source === undefined) throw new Error(`${packageName} is not installed`);
  const root = await ownFolder(places);
  await sweep(root, [stagingKind]);
  const folder = join(root, `chromium-${await packageVersion(source)}`);
  if (!(await isWhole(folder))) await unpackInto(folder, root, source);
  return describe(folder);
}

/** The folder of the package, found from its entry: the entries lie at different depths in its versions. */
function packageFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    const folder = join('node_modules', ...packageName.split('/'));
    return entry.slice(0, entry.lastIndexOf(folder) + folder.length);
  } catch {
    return undefined;
  }
}

async function packageVersion(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** A folder to keep things in from run to run: the first of the candidates that is ours alone and writable. */
export async function ownFolder(places: UnpackPlaces): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const candidates = [
    places.cache && isAbsolute(places.cache) ? join(places.cache, 'planpress') : undefined,
    places.home && isAbsolute(places.home) ? join(places.home, '.cache', 'planpress') : undefined,
    join(places.temporary, `planpress-${user}`),
  ];
  for (const candidate of candidates) {
    if (candidate !== undefined && (await isOurs(candidate, user))) return candidate;
  }
  return folderForThisRun(places.temporary);
}

const runKind = 'planpress-run-';

/** Where someone else holds even our name in the temporary folder: a folder that goes when this process ends. */
async function folderForThisRun(temporary: string): Promise<string> {
  await sweep(temporary, [runKind]);
  const { path } = claim(temporary, runKind);
  await mkdir(path, { mode: 0o700 });
  return path;
}

/** Makes the folder if need be; false when it is a link, another user's, or not writable. */
async function isOurs(folder: string, user: number): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (!found.isDirectory() || found.uid !== user) return false;
    // Others must not be able to put a library of theirs beside the browser.
    await chmod(folder, 0o700);
    await tryToWrite(folder);
    return true;
  } catch {
    return false;
  }
}

/** Throws where no folder can be made: what the mode of a folder says is not all that counts. */
async function tryToWrite(folder: string): Promise<void> {
  const probe = claim(folder, stagingKind);
  try {
    await mkdir(probe.path);
    await rm(probe.path, { recursive: true });
  } finally {
    probe.release();
  }
}

/** Whether every file that was unpacked is still there: cleaners of temporary folders remove single files. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, contentsFile), 'utf8')) as Record<string, number>;
    const checks = Object.entries(sizes).map(async ([name, size]) => (await stat(join(folder, name))).size === size);
    return (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

async function unpackInto(folder: string, root: string, source: string): Promise<void> {
  const { path: staging, release } = claim(root, stagingKind);
  try {
    await mkdir(staging, { mode: 0o700 });
    await runUnpacker(source, staging);
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
    await writeFile(join(staging, contentsFile), JSON.stringify(await sizesBelow(staging)));
    await moveIntoPlace(staging, folder);
  } finally {
    await removeQuietly(staging);
    release();
  }
}

/**
 * Lets the package unpack itself in a process of its own. The package takes its target from TMPDIR and
 * changes the variables of the process that imports it; both stay outside of ours this way. It ends with
 * us: its input is a pipe that closes when we are killed.
 */
async function runUnpacker(source: string, target: string): Promise<void> {
  const script = `process.stdin.on('end', () => process.exit(1)).resume();
    const { default: chromium } = await import('${packageName}');
    await chromium.executablePath();
    process.exit();`;
  // The package brings its libraries (nss) only where it believes itself on this runtime.
  const variables = { TMPDIR: target, HOME: target, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  // A package can name itself from within its own folder.
  const options = { env: variables, cwd: source };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options);
}

/** Only the fonts of the package are visible: what is on the machine must not change the book. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

async function sizesBelow(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!found.isFile()) continue;
    const file = join(found.parentPath, found.name);
    sizes[relative(folder, file)] = (await stat(file)).size;
  }
  return sizes;
}

async function moveIntoPlace(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    // Another process was first, and its copy is as good as ours.
    if (await isWhole(folder)) return;
    if (!existsSync(folder)) throw error;
    await replaceDamaged(staging, folder);
  }
}

/** A running browser keeps its open files when the damaged folder moves away. */
async function replaceDamaged(staging: string, folder: string): Promise<void> {
  const damaged = claim(dirname(folder), stagingKind);
  await rename(folder, damaged.path);
  await rename(staging, folder);
  await removeQuietly(damaged.path);
  damaged.release();
}

function describe(folder: string): UnpackedBrowser {
  const variables = { FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return { path: join(folder, 'chromium'), variables };
}
