import { expect, test } from 'vitest';
import { lineHtml } from '../../src/compose/html.ts';
import type { Inline } from '../../src/model/rich.ts';

const place = { file: 'a.csv', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

const fact: Inline = {
  type: 'fact',
  text: '통계청의 (가)/(나)',
  marked: [
    { type: 'link', url: 'https://a.kr', children: [{ type: 'text', text: '통계청' }] },
    { type: 'text', text: '의 ' },
    { type: 'formula', source: '{가}/{나}', place },
  ],
  fact: 'indicator.a.source',
  from: [],
};

test('a fact in a phrase keeps its links and formulas', () => {
  const html = String(lineHtml([fact, { type: 'text', text: ' (유의)' }]));
  expect(html).toContain('<span data-fact="indicator.a.source"><a href="https://a.kr">통계청</a>의 <math');
  expect(html).toMatch(/<\/math><\/span> /u);
});

test('a fact that is a link to its page holds no other link', () => {
  const html = String(lineHtml([fact], { factPage: () => '../a.html' }));
  expect(html).toContain('<a href="../a.html">통계청의 ');
  expect(html).not.toContain('https://a.kr');
});
