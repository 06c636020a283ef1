import { describe, expect, test } from 'vitest';
import { checkSmall, composedSmall, findings } from '../support/small.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path d="M0,0h200"/></svg>';

/** The tiny edition with a drawing, and a line of a step that shows it. */
function withImage(line: string, svg = drawing) {
  return {
    'content/tiny/images/강 지도.svg': svg,
    'content/tiny/steps/seed.md': `---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n\n${line}\n`,
  };
}

const placed = '![물길을 나타낸 지도](<images/강 지도.svg> "물길"){width=50%}';

describe('a picture', () => {
  const { composition } = composedSmall({}, withImage(placed));
  const [[path, bytes]] = [...composition.images] as [[string, Uint8Array]];

  test('is published under a name made of its content', () => {
    expect(path).toMatch(/^images\/[0-9a-f]{16}\.svg$/u);
    expect(Buffer.from(bytes).toString()).toContain('<path d="M0,0h200"></path>');
  });

  test('stands in the book and on the site, as wide as it was asked for', () => {
    const shown = (address: string) => `<img src="${address}" alt="물길을 나타낸 지도" width="321" height="161">`;
    expect(composition.book).toContain(shown(path));
    expect(composition.site.get('steps/seed.html')).toContain(shown(`../${path}`));
  });

  test('is part of the plain text, the plan as data and the data package', () => {
    expect(composition.site.get('plan.txt')).toContain('물길 >\n[물길을 나타낸 지도]');
    expect(composition.site.get('data/plan.json')).toContain('"물길을 나타낸 지도"');
    expect(composition.site.get('datapackage.json')).toContain(path);
  });
});

test('the title of a picture is a line like others', () => {
  const { composition } = composedSmall(
    {},
    withImage('![물길](<images/강 지도.svg> ":value[step.seed.title] 뿌리기")'),
  );
  expect(composition.book).toContain('<span data-fact="step.seed.title">씨앗</span>');
});

test('a tall picture leaves room for its title on the page', () => {
  const tall = drawing.replace('height="100"', 'height="2000"');
  expect(composedSmall({}, withImage(placed, tall)).composition.book).toContain('width="84" height="840"');
});

test('notes of the program that drew it are left out without a word', () => {
  const noted = drawing.replace(
    '<path',
    '<!-- x --><metadata><rdf:RDF>me</rdf:RDF></metadata><sodipodi:namedview id="a"/><path inkscape:label="1"',
  );
  const { composition } = composedSmall({}, withImage(placed, noted));
  const [published] = composition.images.values();
  expect(Buffer.from(published!).toString()).toBe(drawing.replace('/></svg>', '></path></svg>'));
});

test.each([
  ['<a xlink:href="javascript:alert(1)"><path d="M0,0h9"/></a>', 2],
  ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 1],
  ['<path d="M0,0h9" fill="url(https://example.org/a.svg#b)"/>', 1],
  ['<path d="M0,0h9" style="fill:\\75rl(//example.org/a)"/>', 1],
  ['<style>@import "https://example.org/a.css";</style>', 1],
  ['<style>&lt;script&gt;alert(1)&lt;/script&gt;</style>', 1],
  ['<![CDATA[<script>alert(1)</script>]]>', 0],
  ['<set attributeName="href" to="javascript:alert(1)"/>', 1],
  ['<path d="M0,0h9" OnClick="x()"/>', 1],
])('%s is refused, or nothing is left of it that could run', (inner, refused) => {
  const texts = withImage(placed, drawing.replace('<path', `${inner}<path`));
  const found = findings(checkSmall({}, texts).diagnostics);
  expect(found).toEqual(Array(refused).fill('image/unsafe content/tiny/images/강 지도.svg 1:1-1:1'));
  if (refused > 0) return;
  const [published] = composedSmall({}, texts).composition.images.values();
  expect(Buffer.from(published!).toString()).not.toContain('<script');
});
