// One print of a finished document, as a process of its own: `plain` as a program with the browser alone would do
// it, `ours` as planpress does. Arguments: plain|ours, the document, the numbers known from a last build or -,
// where the PDF goes.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { currentEnvironment, openBrowser, type RunningBrowser } from '../../src/publish/browser/browser.ts';
import { printBook } from '../../src/publish/print/book.ts';

const [way, htmlFile = '', numbersFile = '-', pdfFile = ''] = process.argv.slice(2);
const place = startOfFile(htmlFile);
const date = new Date(0);

async function plain(running: RunningBrowser): Promise<Uint8Array> {
  const page = await running.browser.newPage();
  await page.goto(pathToFileURL(htmlFile).href, { timeout: 0 });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  await running.close();
  return bytes;
}

async function ours(running: RunningBrowser): Promise<Uint8Array> {
  const known = numbersFile === '-' ? {} : (JSON.parse(readFileSync(numbersFile, 'utf8')) as Record<string, number>);
  const printed = await printBook({
    browser: running.browser,
    htmlFile,
    known: new Map(Object.entries(known)),
    date,
    title: 'bench',
    place,
    onBrowserFree: running.close,
  });
  await running.close();
  if (!printed.value) throw new Error(JSON.stringify(printed.diagnostics));
  console.log(JSON.stringify({ pages: printed.value.pages, passes: printed.value.passes }));
  return printed.value.bytes;
}

const opened = await openBrowser(currentEnvironment(), place);
if (!opened.value) throw new Error(JSON.stringify(opened.diagnostics));
writeFileSync(pdfFile, await (way === 'plain' ? plain : ours)(opened.value));
