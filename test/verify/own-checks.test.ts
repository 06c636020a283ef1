import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../src/publish/pdf/file.ts';
import { unmetConditions } from '../../src/verify/own-checks.ts';
import { browserForBooks, documentWith, printDocument, writeDocument } from '../publish/book.ts';

/** What our own checks find in Chromium's plain print, and in ours of the same document. */

const browser = browserForBooks();
let htmlFile: string;

const body = `<ul><li><p>갑</p></li></ul><p><strong>을</strong> <a href="#a">병</a></p><p id="a">정</p>
  <table style="border-collapse: collapse"><tr><th>무</th><th>기</th></tr><tr><th scope="row">경</th><td></td></tr></table>`;

beforeAll(async () => {
  htmlFile = await writeDocument(documentWith(body));
});

test('a plain print misses what Chromium leaves out', async () => {
  const page = await browser().newPage();
  await page.goto(pathToFileURL(htmlFile).href);
  const plain = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  expect(unmetConditions(readPdf(plain))).toEqual([
    { condition: 'the description has a title', count: 1 },
    { condition: 'all that is painted is tagged or an artifact', count: 1 },
    { condition: 'every link says where it leads', count: 1 },
    { condition: 'every kind of element is known or mapped to one', count: 1 },
    { condition: 'an item of a list holds a label and a body only', count: 1 },
    { condition: 'the rows of a table have the same number of columns', count: 1 },
  ]);
});

test('a print without tags misses what tags are for', async () => {
  const page = await browser().newPage();
  await page.goto(pathToFileURL(htmlFile).href);
  const plain = await page.pdf({ tagged: false, preferCSSPageSize: true });
  const unmet = unmetConditions(readPdf(plain)).map(({ condition }) => condition);
  expect(unmet).toContain('the file is marked as tagged');
  expect(unmet).toContain('the file has a language');
});

test('our print misses nothing', async () => {
  const { value } = await printDocument(browser(), documentWith(body));
  expect(unmetConditions(readPdf(value!.bytes))).toEqual([]);
});
