import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { underPolicy } from '../../src/publish/browser/own-files.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { browserForBooks, documentWith, printDocument } from './book.ts';

/** The print gets nothing but the document's own files, whatever the document asks for. */

const browser = browserForBooks();
afterAll(removeFolders);

let server: Server;
let asked: string[];
let host: string;
/** A file of the machine that is none of the document's. */
let secret: { readonly folder: string; readonly picture: string; readonly page: string };

beforeAll(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('SECRET');
  });
  server.on('connection', () => asked.push('connection'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await temporaryFolder();
  mkdirSync(join(folder, 'fonts'));
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="20">SECRET</text></svg>';
  writeFileSync(join(folder, 'secret.svg'), picture);
  writeFileSync(join(folder, 'secret.html'), '<p>SECRET</p>');
  writeFileSync(join(folder, 'secret.css'), 'p::after { content: "SECRET" }');
  const urlOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  secret = { folder: urlOf(''), picture: urlOf('secret.svg'), page: urlOf('secret.html') };
});

afterAll(() => new Promise((closed) => server.close(closed)));

const ways: Readonly<Record<string, (target: { file: string; page: string; folder: string; host: string }) => string>> =
  {
    'a picture of the machine': ({ file }) => `<img alt="그림" src="${file}">`,
    'a picture of the network': ({ host: at }) => `<img alt="그림" src="http://${at}/a.png">`,
    'a picture without a scheme': ({ host: at }) => `<img alt="그림" src="//${at}/a.png">`,
    'a background': ({ file, host: at }) => `<p style="background: url(${file}), url(http://${at}/b.png)">글</p>`,
    'a set of pictures': ({ host: at }) => `<p style="background: image-set('http://${at}/c.png' 1x)">글</p>`,
    'a style sheet': ({ folder, host: at }) =>
      `<link rel="stylesheet" href="${folder}secret.css"><style>@import "http://${at}/d.css";</style><p>글</p>`,
    'a frame': ({ page, host: at }) => `<iframe src="${page}"></iframe><iframe src="http://${at}/e"></iframe>`,
    'a frame within': ({ host: at }) => `<iframe srcdoc="<img src='http://${at}/f'>"></iframe>`,
    'an object': ({ page }) => `<object data="${page}"></object><embed src="${page}">`,
    'a font': ({ host: at }) =>
      `<style>@font-face { font-family: "Far"; src: url(http://${at}/g.woff2) }</style><p style="font-family: Far">글</p>`,
    'a script': ({ page, host: at }) =>
      `<script>fetch("http://${at}/h"); new WebSocket("ws://${at}/i"); location = "${page}";</script><script src="http://${at}/j.js"></script>`,
    'a connection before it is needed': ({ host: at }) =>
      `<link rel="preconnect" href="http://${at}"><link rel="dns-prefetch" href="http://${at}"><link rel="prefetch" href="http://${at}/k">`,
    'a picture within a picture': ({ host: at }) =>
      `<img alt="그림" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='http://${at}/l'/%3E%3C/svg%3E">`,
    'a part of a drawing': ({ file, host: at }) =>
      `<svg role="img" aria-label="그림"><image href="${file}"/><use href="http://${at}/m#a"/></svg>`,
  };

describe('a document that asks for', () => {
  test.each(Object.keys(ways))('%s gets nothing', async (name) => {
    const body = ways[name]!({ ...secret, file: secret.picture, host });
    const { value } = await printDocument(browser(), underPolicy(documentWith(`<p>본문</p>${body}`)));
    expect(asked).toEqual([]);
    const texts = (await readPageTexts(value!.bytes)).join('');
    expect(texts).toContain('본문');
    expect(texts).not.toContain('SECRET');
  });

  test('its own picture shows it, and what it says', async () => {
    const own =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Ctext y='20'%3EOWN%3C/text%3E%3C/svg%3E";
    const { value } = await printDocument(
      browser(),
      underPolicy(documentWith(`<p>본문</p><img alt="그림" src="${own}">`)),
    );
    expect((await readPageTexts(value!.bytes)).join('')).toContain('OWN');
  });

  test('what lies elsewhere is told', async () => {
    const html = documentWith(`<img alt="그림" src="${secret.picture}"><img alt="그림" src="http://${host}/a.png">`);
    const { diagnostics } = await printDocument(browser(), html);
    expect(diagnostics.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['layout/resource-missing', { resource: 'secret.svg', reason: 'net::ERR_BLOCKED_BY_CLIENT.Inspector' }],
      ['layout/resource-missing', { resource: `http://${host}/a.png`, reason: 'net::ERR_BLOCKED_BY_CLIENT.Inspector' }],
    ]);
  });
});
