import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { currentEnvironment, openBrowser, type RunningBrowser } from '../../src/publish/browser/browser.ts';
import type { Finished } from './build.ts';
import { pagesOf } from './pages.ts';
import type { editions } from './project.ts';
import { builtSite } from './site.ts';

/** A finished site, a server that hosts it as any static host would, and a browser to visit it with. */
export interface VisitedSite {
  readonly built: Finished;
  /** The pages by path, without those that only lead elsewhere. */
  readonly pages: ReadonlyMap<string, string>;
  readonly browser: Browser;
  /** Where the site is hosted, with a slash at its end. */
  readonly address: string;
  /** Opens a page of the site by its path. */
  readonly visit: (path: string, prepare?: (page: Page) => Promise<void>) => Promise<Page>;
}

/** Builds an edition's site for the tests of a file and opens it; call what is returned to get it. */
export function visitedSite(edition: (typeof editions)[number]['edition']): () => VisitedSite {
  let site: VisitedSite | undefined;
  let running: RunningBrowser | undefined;
  let server: Server | undefined;
  beforeAll(async () => {
    const built = await builtSite(edition);
    server = hosting(join(built.folder, 'site'));
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    running = (await openBrowser({ ...currentEnvironment(), visitsOwnServers: true }, startOfFile('test'))).value!;
    const { browser } = running;
    const visit = async (path: string, prepare?: (page: Page) => Promise<void>): Promise<Page> => {
      const page = await browser.newPage();
      await prepare?.(page);
      await page.goto(address + path, { waitUntil: 'load' });
      return page;
    };
    site = { built, pages: readPages(pagesOf(built)), browser, address, visit };
  }, 120_000);
  afterAll(async () => {
    await running?.close();
    server?.close();
  });
  return () => site!;
}

/** The pages that are read; one that only leads elsewhere is gone before anybody sees it. */
function readPages(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...pages].filter(([, html]) => !html.includes('http-equiv="refresh"')));
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A host of static files, which packs text as hosts do. */
function hosting(folder: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    if (type.includes('utf-8')) {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(readFileSync(file)));
      return;
    }
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
}

/** One page of every kind: the first of each folder, and the largest of all. */
export function sampleOf(pages: ReadonlyMap<string, string>): readonly string[] {
  const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);
  const firsts = new Map<string, string>();
  for (const path of pages.keys()) if (!firsts.has(folderOf(path))) firsts.set(folderOf(path), path);
  const [largest] = [...pages].sort(([, left], [, right]) => right.length - left.length).map(([path]) => path);
  const chapters = [...pages.keys()].filter((path) => path.startsWith('chapters/'));
  return [...new Set([...firsts.values(), ...chapters.slice(-1), largest!])];
}
