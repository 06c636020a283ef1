import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { element, fragment, type Html, joined, lineBreak, saidAs } from '../../src/model/markup.ts';

const fact = (id: string, text: string): Html => element('span', { 'data-fact': id }, text);

describe('a piece of HTML', () => {
  test('escapes texts and attributes', () => {
    expect(String(element('a', { href: '?a&b', title: '"' }, '<R&D>'))).toBe(
      '<a href="?a&amp;b" title="&quot;">&lt;R&amp;D&gt;</a>',
    );
  });

  test('leaves out what is undefined, and writes no value of what is true', () => {
    expect(String(element('p', { class: undefined, hidden: true, tabindex: 0 }))).toBe('<p hidden tabindex="0"></p>');
  });

  test('says its text without marks, with lines, and formulas in words', () => {
    const formula = saidAs('(가)/(나)', element('math', {}, '가', '나'));
    expect(fragment('R&D ', element('b', {}, '굵게'), lineBreak, formula).text).toBe('R&D 굵게\n(가)/(나)');
  });

  test('tells the facts that it shows, each once, in their order', () => {
    const outer = element('p', { 'data-fact': 'a.b.c' }, fact('a.b.d', '1'), [fact('a.b.c', '2')]);
    expect(joined([fact('a.b.e', '0'), outer], ', ').facts).toEqual(['a.b.e', 'a.b.c', 'a.b.d']);
  });

  test('is printed by templates as it is', () => {
    const template = Handlebars.compile('{{html}} {{{html}}} {{text}}');
    expect(template({ html: element('b', {}, '&'), text: '<' })).toBe('<b>&amp;</b> <b>&amp;</b> &lt;');
  });
});
