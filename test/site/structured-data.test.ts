import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scriptJson } from '../../src/compose/site/frame/structured-data.ts';
import type { Composed } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { pagesOf } from '../support/pages.ts';
import { builtSite, everyEdition, sampleWith, siteFolder } from '../support/site.ts';

/** What pages and catalogues tell programs. */

afterAll(removeFolders);

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

interface Described extends Thing {
  readonly '@graph'?: readonly Thing[];
}

function dataOf(html: string): Described {
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)!;
  return JSON.parse(text);
}

function homeOf(built: Composed): readonly Thing[] {
  return dataOf(pagesOf(built).get('index.html')!)['@graph']!;
}

function catalogueOf({
  composition,
}: Composed): Record<string, unknown> & { 'dcat:distribution': readonly Record<string, { '@id': string }>[] } {
  return JSON.parse(composition.site.get('catalog.jsonld')!);
}

describe.each(everyEdition)('%s', (edition) => {
  test('tells of the report and its data on the home page, of its place on every other that is read', async () => {
    const built = await builtSite(edition);
    expect(homeOf(built).map((thing) => thing['@type'])).toEqual(['Report', 'Dataset']);
    for (const [path, html] of pagesOf(built)) {
      if (path === 'index.html' || path.startsWith('numbers/')) continue;
      const { '@type': type, itemListElement } = dataOf(html) as Thing & { itemListElement: readonly Thing[] };
      expect(type, path).toBe('BreadcrumbList');
      expect(itemListElement.map(({ position }) => position)).toEqual(itemListElement.map((_, index) => index + 1));
    }
  });

  test('leads to files that exist', async () => {
    const built = await builtSite(edition);
    const urls = catalogueOf(built)['dcat:distribution'].map((file) => file['dcat:downloadURL']!['@id']);
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter((url) => !existsSync(join(siteFolder(built), url)))).toEqual([]);
    const offered = homeOf(built)[1]!.distribution as readonly Thing[];
    expect(offered.map(({ contentUrl }) => contentUrl)).toEqual(urls);
  });
});

describe('a reconstruction', () => {
  test('is said to be published by nobody', async () => {
    const built = await builtSite('2024-mss');
    for (const thing of homeOf(built)) {
      expect(thing).not.toHaveProperty('publisher');
      expect(thing).not.toHaveProperty('author');
      expect(thing.creativeWorkStatus).toContain('공식 문서 아님');
      expect(thing.isBasedOn).toMatchObject({ '@type': 'Report', publisher: { name: '중소벤처기업부' } });
    }
    expect(catalogueOf(built)).not.toHaveProperty('dct:publisher');
  });
});

describe('an official edition with an address', () => {
  const official = () => sampleWith({ status: '{ kind: official }', url: 'https://example.org/plan' });

  test('is published by its publisher, at whole addresses', async () => {
    const built = await official();
    expect(homeOf(built)[0]).toMatchObject({
      publisher: { name: '표본부' },
      url: 'https://example.org/plan/',
      datePublished: '2031-03',
    });
    const addresses = JSON.stringify([catalogueOf(built)['dcat:distribution'], homeOf(built)]).match(
      /"(?:@id|contentUrl)":"[^"]*"/gu,
    )!;
    expect(addresses.filter((address) => !address.includes('"https://'))).toEqual([]);
    const way = dataOf(pagesOf(built).get('tasks/bookstore-opening.html')!).itemListElement as readonly Thing[];
    expect(way.map(({ item }) => item)).toEqual([
      'https://example.org/plan/',
      'https://example.org/plan/goals/reading-culture.html',
      'https://example.org/plan/objectives/local-bookstores.html',
      'https://example.org/plan/tasks/bookstore-opening.html',
    ]);
  });

  test('has a list of its pages, without those that only list others', async () => {
    const built = await official();
    const map = built.composition.site.get('sitemap.xml')!;
    const listed = [...map.matchAll(/<loc>https:\/\/example\.org\/plan\/([^<]*)<\/loc>/gu)].map(
      ([, path]) => path || 'index.html',
    );
    const indexed = [...pagesOf(built)].filter(([, html]) => !html.includes('<meta name="robots" content="noindex">'));
    expect(listed).toEqual(indexed.map(([path]) => path));
    expect(listed).not.toContain('all/index.html');
    expect(listed).toContain('tasks/bookstore-opening.html');
  });
});

describe('what search engines are not to know', () => {
  test('a draft, whole', async () => {
    const built = await sampleWith({ url: 'https://example.org/plan' });
    const open = [...pagesOf(built)].filter(([, html]) => !html.includes('<meta name="robots" content="noindex">'));
    expect(open.map(([path]) => path)).toEqual([]);
    expect(built.composition.site.has('sitemap.xml')).toBe(false);
  });

  test('no list of pages is written where the address is not known', async () => {
    expect((await builtSite('2024-mss')).composition.site.has('sitemap.xml')).toBe(false);
    expect(pagesOf(await builtSite('2024-mss')).get('index.html')).not.toContain('rel="canonical"');
  });
});

describe('a title that would end the data block', () => {
  const title = '</script><script>alert(1)</script><!--';

  test('stays a text', async () => {
    const built = await sampleWith({ title: `'${title}'` });
    const html = pagesOf(built).get('index.html')!;
    expect(dataOf(html)['@graph']![0]!.name).toContain(title);
    expect(html.match(/<script\b/gu)!.length).toBe(
      pagesOf(await builtSite('2031-sample'))
        .get('index.html')!
        .match(/<script\b/gu)!.length,
    );
  });

  test('is written without angle brackets and line separators', () => {
    expect(scriptJson(`${title}\u2028&`)).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(scriptJson(`${title}\u2028&`))).toBe(`${title}\u2028&`);
  });
});
