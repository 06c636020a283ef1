import { describe, expect, test } from 'vitest';
import { policy, underPolicy } from '../../src/compose/site/frame/shell.ts';

const written = policy.replaceAll("'", '&#x27;');
const page = (head: string): string =>
  `<!doctype html>\n<html lang="ko">\n<head>\n${head}</head>\n<body></body>\n</html>\n`;
const rule = (text: string): string => `<meta http-equiv="Content-Security-Policy" content="${text}">`;

describe('a page of the site', () => {
  test('that begins with the policy stays as it is', () => {
    const good = page(`<meta charset="utf-8">\n${rule(written)}\n<title>글</title>\n`);
    expect(underPolicy(good)).toBe(good);
  });

  test.each([
    ['lacks it', '<meta charset="utf-8">\n<title>글</title>\n'],
    ['has a weaker one', `<meta charset="utf-8">\n${rule('default-src *')}\n`],
    ['has it in a comment', `<meta charset="utf-8">\n<!-- ${rule(written)} -->\n`],
    ['loads something before', `<meta charset="utf-8">\n<link rel="stylesheet" href="a.css">\n${rule(written)}\n`],
  ])('that %s is given it at its very beginning', (_, head) => {
    expect(underPolicy(page(head))).toMatch(`<!doctype html>\n${rule(policy)}\n`);
  });

  test('without a doctype is given it, too', () => {
    expect(underPolicy('<p>글</p>')).toBe(`\n${rule(policy)}\n<p>글</p>`);
  });
});
