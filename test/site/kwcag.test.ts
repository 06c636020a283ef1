import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/project.ts';
import { sampleOf, visitedSite } from '../support/visited-site.ts';

/** What KWCAG 2.2 asks beyond what axe-core and html-validate see; KWCAG.md says which test answers which check. */

const folder = join(repository, 'test/site');
const site = visitedSite('2024-mss');

/** What is wrong on a page, each with the page it is on. */
function faults(check: (html: string) => readonly string[]): readonly string[] {
  return [...site().pages].flatMap(([path, html]) => check(html).map((fault) => `${path}: ${fault}`));
}

function found(pattern: RegExp): (html: string) => readonly string[] {
  return (html) => [...html.matchAll(pattern)].map(([text]) => text.slice(0, 120));
}

test('each of the 33 checks is answered, and the tests that answer are there', () => {
  const rows = [...readFileSync(join(folder, 'KWCAG.md'), 'utf8').matchAll(/^\| (\d\.\d\.\d) \|.*\| `(.*)` \|$/gmu)];
  expect(new Set(rows.map(([, number]) => number)).size).toBe(33);
  expect(rows.map(([, , file = '']) => file).filter((file) => !existsSync(join(folder, file)))).toEqual([]);
});

describe('pages', () => {
  test('say that they are Korean', () => {
    expect(faults((html) => (/<html lang="ko">/u.test(html) ? [] : ['no language']))).toEqual([]);
  });

  test('have a title that no other page has, and one heading of the first level', () => {
    const titles = [...site().pages].map(
      ([path, html]) => [/<title>(.*?)<\/title>/u.exec(html)?.[1] ?? '', path] as const,
    );
    const indexed = titles.filter(([, path]) => !path.startsWith('numbers/'));
    const seen = new Map<string, string>();
    const doubled = indexed.filter(([title, path]) => {
      const other = seen.get(title);
      seen.set(title, path);
      return other !== undefined || title === '';
    });
    expect(doubled).toEqual([]);
    expect(faults((html) => ((html.match(/<h1\b/gu) ?? []).length === 1 ? [] : ['not one h1']))).toEqual([]);
  });

  test('go down by one level of heading at a time', () => {
    const skipped = faults((html) => {
      const levels = [...html.matchAll(/<h([1-6])\b/gu)].map(([, level]) => Number(level));
      return levels.flatMap((level, at) =>
        at > 0 && level > levels[at - 1]! + 1 ? [`h${levels[at - 1]} to h${level}`] : [],
      );
    });
    expect(skipped).toEqual([]);
  });

  test('open no windows, take no focus, have no keys of their own, run out, play or move nothing', () => {
    expect(
      faults(found(/ target="|<(?:audio|video|marquee|blink|object|embed|iframe)\b|accesskey=|autofocus/gu)),
    ).toEqual([]);
    const refresh = found(/http-equiv="refresh" content="(?!0;)/gu);
    expect(faults(refresh)).toEqual([]);
  });

  test('name every link, and never only by where it stands', () => {
    const bare = faults((html) =>
      [...html.matchAll(/<a\b[^>]* href="[^"]*"[^>]*>(.*?)<\/a>/gsu)].flatMap(([link, content = '']) => {
        const words = content.replaceAll(/<[^>]*>/gu, '').trim();
        const named = words !== '' || link.includes('aria-label="');
        return named && !/^(?:여기|클릭|바로가기|더보기|링크|click|here)$/iu.test(words) ? [] : [link.slice(0, 120)];
      }),
    );
    expect(bare).toEqual([]);
  });
});

describe('styles and scripts', () => {
  const client = (name: string): string => site().built.composition.assets.get(name) ?? '';

  test('animate nothing and move nothing out of its order', () => {
    const style = client('assets/style.css');
    expect(style.length).toBeGreaterThan(0);
    expect(
      style.match(/animation|@keyframes|[^-]\border:|flex-direction: [a-z]+-reverse|column-reverse/gu) ?? [],
    ).toEqual([]);
  });

  test('listen for no gesture, no movement and no single letter', () => {
    for (const [name, text] of site().built.composition.assets) {
      if (!name.endsWith('.js') || name.includes('index')) continue;
      expect(
        text.match(/devicemotion|deviceorientation|touchstart|pointerdown|mousedown|setInterval/gu) ?? [],
        name,
      ).toEqual([]);
    }
  });
});

test('what can be pressed is large enough, and parts are told apart', async () => {
  const { pages, visit } = site();
  const small: string[] = [];
  for (const path of sampleOf(pages)) {
    const page = await visit(path);
    await page.setViewport({ width: 360, height: 740 });
    const found = await page.evaluate(() => {
      const pressed = document.querySelectorAll<HTMLElement>(
        'button, input, select, summary, nav a, .children a, .downloads a, .everything a',
      );
      return [...pressed].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isShown = width > 1 && getComputedStyle(element).visibility === 'visible';
        return isShown && (width < 24 || height < 24) ? [`${element.outerHTML.slice(0, 80)} ${width}×${height}`] : [];
      });
    });
    small.push(...found.map((fault) => `${path}: ${fault}`));
    await page.close();
  }
  expect(small).toEqual([]);
});

test('a line of a box in a chart goes on where there is room for it', async () => {
  const page = await site().visit('chapters/feedback.html', (opened) =>
    opened.setViewport({ width: 1200, height: 800 }),
  );
  const broken = await page.$$eval('.chart-box', (boxes) =>
    boxes.flatMap((box) => {
      const range = document.createRange();
      range.selectNodeContents(box);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [box.textContent] : [];
    }),
  );
  await page.close();
  expect(broken).toEqual([]);
});
