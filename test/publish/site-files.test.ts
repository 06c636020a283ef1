import { expect, test } from 'vitest';
import type { Composition } from '../../src/model/composition.ts';
import { siteFiles } from '../../src/publish/output/site-files.ts';

test('what a page loads is named by its content, and a text that says the same name stays', async () => {
  const page =
    '<script src="../assets/site.js"></script><p>파일은 assets/site.js, &quot;../assets/site.js&quot;입니다.</p>';
  const site = new Map([['tasks/one.html', page]]);
  const made = { site, images: new Map(), characters: new Map(), assets: new Map([['assets/site.js', 'run()']]) };
  const { files } = await siteFiles(made as unknown as Composition, async () => undefined);
  const [name] = [...files.keys()].filter((path) => path.startsWith('assets/site-'));
  expect(name).toMatch(/^assets\/site-[0-9a-f]{10}\.js$/u);
  expect(files.get('tasks/one.html')).toBe(
    `<script src="../${name}"></script><p>파일은 assets/site.js, &quot;../assets/site.js&quot;입니다.</p>`,
  );
});
