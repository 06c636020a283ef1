import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentEnvironment, findBrowser, launchBrowser, openBrowser } from '../../src/publish/browser/browser.ts';
import { pinnedBrowserIsUsable, unpackPinnedBrowser } from '../../src/publish/browser/pinned-browser.ts';
import { place } from './book.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planpress-browser-'));
  // Nothing that this machine's user once downloaded may be found.
  process.env.PUPPETEER_CACHE_DIR = folder;
});

afterAll(() => rm(folder, { recursive: true }));

function bareEnvironment(variables: Record<string, string> = {}) {
  return { ...currentEnvironment(), platform: 'win32', architecture: 'arm64', variables };
}

async function program(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
}

describe('finding a browser', () => {
  test('takes PLANPRESS_BROWSER first', async () => {
    const environment = { ...currentEnvironment(), variables: { PLANPRESS_BROWSER: '/somewhere/chromium' } };
    expect(await findBrowser(environment)).toMatchObject({ source: 'configured', path: '/somewhere/chromium' });
  });

  test('takes the pinned one on Linux x64 without unpacking it', async () => {
    const environment = { ...currentEnvironment(), platform: 'linux', architecture: 'x64', variables: {} };
    const usable = pinnedBrowserIsUsable('linux', 'x64');
    expect((await findBrowser(environment))?.source === 'pinned').toBe(usable);
  });

  test("takes puppeteer's variable, then what lies on the PATH", async () => {
    const chromium = await program('chromium', '#!/bin/sh\n');
    const variables = { PATH: folder };
    const linux = { ...bareEnvironment(), platform: 'linux' };
    expect(await findBrowser({ ...linux, variables })).toMatchObject({ source: 'installed', path: chromium });
    const own = await program('own', '#!/bin/sh\n');
    const both = { ...variables, PUPPETEER_EXECUTABLE_PATH: own };
    expect(await findBrowser({ ...linux, variables: both })).toMatchObject({ source: 'installed', path: own });
  });

  test('reports environment/no-browser when there is none', async () => {
    const { value, diagnostics } = await openBrowser(bareEnvironment(), place);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'environment/no-browser', place, parameters: { platform: 'win32', architecture: 'arm64' } },
    ]);
  });
});

describe('starting a browser', () => {
  async function reasonFor(path: string): Promise<unknown> {
    const found = await findBrowser({ ...currentEnvironment(), variables: { PLANPRESS_BROWSER: path } });
    const { value, diagnostics } = await launchBrowser(found!, place);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'environment/browser-failed', place, parameters: { path, pinned: false } },
    ]);
    return diagnostics[0]?.parameters.reason;
  }

  test('reports a path where nothing is', async () => {
    expect(await reasonFor(join(folder, 'absent'))).toContain('ENOENT');
  });

  test('reports a file that is no program', async () => {
    const path = join(folder, 'text');
    await writeFile(path, 'text');
    expect(await reasonFor(path)).toContain('EACCES');
  });

  test('reports missing libraries in the words of the system', async () => {
    const words = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
    expect(await reasonFor(await program('incomplete', `#!/bin/sh\necho "${words}" >&2\nexit 127\n`))).toBe(words);
  });

  test('reports a browser that ends at once', async () => {
    const path = await program(
      'short',
      '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "FATAL: no screen" >&2\nexit 1\n',
    );
    expect(await reasonFor(path)).toContain('FATAL: no screen');
  });
});

describe.runIf(pinnedBrowserIsUsable(process.platform, process.arch))('unpacking the pinned browser', () => {
  test('mends a half-unpacked one, by two unpackers at once, and passes over a cache that is not ours', async () => {
    const temporary = await mkdtemp(join(folder, 'temporary-'));
    const root = join(temporary, `planpress-${process.getuid?.()}`);
    const version = JSON.parse(await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8')).version;
    await mkdir(join(root, `chromium-${version}`), { recursive: true });
    await writeFile(join(root, `chromium-${version}`, 'chromium'), 'half');
    const notAFolder = await program('cache', '');
    const places = { home: undefined, cache: notAFolder, temporary };
    const [one, other] = await Promise.all([unpackPinnedBrowser(places), unpackPinnedBrowser(places)]);
    expect(one).toEqual(other);
    expect(one.path).toBe(join(root, `chromium-${version}`, 'chromium'));
    expect((await stat(one.path)).size).toBeGreaterThan(100_000_000);
    const before = (await stat(one.path)).ino;
    expect((await stat((await unpackPinnedBrowser(places)).path)).ino).toBe(before);
  }, 60_000);
});
