import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, LaunchOptions } from 'puppeteer-core';
import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { type BrowserFolder, openBrowserFolder } from './browser-folder.ts';
import { ownFolder, pinnedBrowserIsUsable, type UnpackPlaces, unpackPinnedBrowser } from './pinned-browser.ts';

/** What finding and starting a browser depends on. */
export interface BrowserEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly architecture: string;
  readonly temporary: string;
  readonly isRoot: boolean;
  /** Whether pages may be fetched from servers on this machine: only tests visit any. */
  readonly visitsOwnServers?: boolean;
}

/** A browser that is there; whether it starts is another question. */
export interface FoundBrowser {
  readonly source: 'configured' | 'pinned' | 'installed';
  /** The executable; empty for the pinned one, which is unpacked when it is started. */
  readonly path: string;
  readonly environment: BrowserEnvironment;
}

/** A browser at work, with what `build.json` records about it. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly name: string;
  readonly version: string;
  readonly source: FoundBrowser['source'];
  /** Ends it once, however often it is called; each call is done when the browser is gone. */
  readonly close: () => Promise<void>;
}

/** The environment of this process. */
export function currentEnvironment(): BrowserEnvironment {
  return {
    variables: process.env,
    platform: process.platform,
    architecture: process.arch,
    temporary: tmpdir(),
    isRoot: process.getuid?.() === 0,
  };
}

/**
 * Looks for a browser: PLANPRESS_BROWSER, the pinned one on Linux x64, then what is installed.
 * Returns undefined when there is none (`environment/no-browser`, see `openBrowser`). A path in
 * PLANPRESS_BROWSER is taken at its word: a wrong one fails in `launchBrowser` instead of being passed over.
 */
export async function findBrowser(environment: BrowserEnvironment): Promise<FoundBrowser | undefined> {
  const configured = environment.variables.PLANPRESS_BROWSER;
  if (configured) return { source: 'configured', path: configured, environment };
  if (pinnedBrowserIsUsable(environment.platform, environment.architecture)) {
    return { source: 'pinned', path: '', environment };
  }
  const installed = installedCandidates(environment).find(isExecutable);
  return installed === undefined ? undefined : { source: 'installed', path: installed, environment };
}

/** Starts a browser. Gives `environment/browser-failed` (and no value) when it does not start. */
export async function launchBrowser(found: FoundBrowser, place: Place): Promise<Outcome<RunningBrowser | undefined>> {
  const { platform, temporary } = found.environment;
  let path = found.path;
  let folder: BrowserFolder | undefined;
  try {
    folder = await openBrowserFolder(temporary, platform);
    const options = await launchOptions(found, folder);
    path = options.executablePath ?? path;
    await assertItRuns(path, options.env, platform);
    const { launch } = await import('puppeteer-core');
    const browser = await launchWithSandboxIfPossible(launch, options, found.environment);
    return { value: await describe(browser, found, folder), diagnostics: [] };
  } catch (error) {
    await folder?.remove();
    const parameters = { path, reason: reasonOf(error), pinned: found.source === 'pinned', platform };
    return { value: undefined, diagnostics: [diagnose('environment/browser-failed', place, parameters)] };
  }
}

/** Finds and starts a browser. Gives `environment/no-browser` or `environment/browser-failed`. */
export async function openBrowser(
  environment: BrowserEnvironment,
  place: Place,
): Promise<Outcome<RunningBrowser | undefined>> {
  const found = await findBrowser(environment);
  if (found !== undefined) return launchBrowser(found, place);
  const { platform, architecture } = environment;
  return { value: undefined, diagnostics: [diagnose('environment/no-browser', place, { platform, architecture })] };
}

async function launchOptions(found: FoundBrowser, folder: BrowserFolder): Promise<LaunchOptions> {
  const base: LaunchOptions = {
    // A browser at a pipe ends when the pipe closes, and so with us, even when we are killed.
    pipe: true,
    args: [
      ...flags,
      `--host-resolver-rules=MAP * ~NOTFOUND${found.environment.visitsOwnServers ? ', EXCLUDE 127.0.0.1' : ''}`,
    ],
    protocolTimeout: protocolTimeoutMilliseconds,
    userDataDir: folder.profile,
    ...ownSignals,
  };
  const variables = { ...found.environment.variables, HOME: await homeFolder(found.environment), ...folder.variables };
  if (found.source !== 'pinned') {
    return { ...base, headless: true, executablePath: found.path, env: variables };
  }
  const unpacked = await unpackPinnedBrowser(placesOf(found.environment));
  const env = { ...variables, ...unpacked.variables };
  return { ...base, headless: 'shell', executablePath: unpacked.path, env };
}

/** What a signal ends, and with which code, is said in one place: `commands/interruption.ts`. */
const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

function placesOf({ variables, temporary }: BrowserEnvironment): UnpackPlaces {
  return { home: variables.HOME, cache: variables.XDG_CACHE_HOME, temporary };
}

/**
 * The user's home or, where there is none that can be written, a folder of our own: an installed Chromium
 * does not start without, and the temporary folder itself may hold another user's settings.
 */
async function homeFolder(environment: BrowserEnvironment): Promise<string> {
  const home = environment.variables.HOME;
  return home && isWritable(home) ? home : ownFolder(placesOf(environment));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A book of a thousand pages prints for half a minute on a good machine and for minutes on a poor one. */
const protocolTimeoutMilliseconds = 15 * 60 * 1000;

const flags = [
  // The same glyph shapes, widths and colours on every machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--disable-gpu',
  // A container's shared memory is too small for pages of this size.
  '--disable-dev-shm-usage',
  // Nothing is asked of the network: not by the browser, and not by the document.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * Asks for the version first: where the file is no program, or libraries are missing, the system says so
 * here in one line, while puppeteer would let an error event bring the whole process down.
 */
async function assertItRuns(path: string, variables: LaunchOptions['env'], platform: string): Promise<void> {
  // On Windows the question would open a window.
  if (platform === 'win32') return;
  await promisify(execFile)(path, ['--version'], { env: variables as NodeJS.ProcessEnv, timeout: 30_000 });
}

/**
 * Chromium refuses to run its sandbox as root, and cannot where user namespaces are forbidden (many
 * containers). Only then it is left out: the document is our own and the network is closed.
 */
async function launchWithSandboxIfPossible(
  launch: (options: LaunchOptions) => Promise<Browser>,
  options: LaunchOptions,
  environment: BrowserEnvironment,
): Promise<Browser> {
  const unprotected = { ...options, args: [...(options.args ?? []), '--no-sandbox'] };
  const isLinux = environment.platform === 'linux';
  const attempts = [...(isLinux && environment.isRoot ? [] : [options]), ...(isLinux ? [unprotected] : [])];
  for (const attempt of attempts) {
    const browser = await launch(attempt).catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  // Through a pipe the browser's own words are lost; through a socket they are part of the error.
  return launch({ ...(isLinux ? unprotected : options), pipe: false });
}

async function describe(browser: Browser, found: FoundBrowser, folder: BrowserFolder): Promise<RunningBrowser> {
  const [name = '', version = ''] = (await browser.version()).split('/');
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeBrowser(browser, folder);
    return closing;
  };
  return { browser, name, version, source: found.source, close };
}

/** Ends the browser, by force if it does not answer, and removes what it wrote; never throws. */
async function closeBrowser(browser: Browser, folder: BrowserFolder): Promise<void> {
  await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
  await folder.remove();
}

/** The one line of a failed start that says why; puppeteer puts the browser's own words below its own. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /error while loading|FATAL|No usable|cannot|not found|denied|ENO/u.test(line));
  return telling ?? lines.find((line) => line !== '') ?? 'unknown';
}

function installedCandidates(environment: BrowserEnvironment): string[] {
  const configured = environment.variables.PUPPETEER_EXECUTABLE_PATH;
  return [...(configured ? [configured] : []), ...systemLocations(environment)];
}

function systemLocations({ platform, variables }: BrowserEnvironment): string[] {
  if (platform === 'win32') return windowsLocations(variables);
  if (platform === 'darwin') return macLocations(variables);
  const folders = [...(variables.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

function macLocations(variables: BrowserEnvironment['variables']): string[] {
  const folders = ['/Applications', join(variables.HOME ?? '', 'Applications')];
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return names.flatMap((name) => folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
}

function windowsLocations(variables: BrowserEnvironment['variables']): string[] {
  const folders = [variables.PROGRAMFILES, variables['PROGRAMFILES(X86)'], variables.LOCALAPPDATA];
  const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return names.flatMap((name) => folders.filter((folder) => folder !== undefined).map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
