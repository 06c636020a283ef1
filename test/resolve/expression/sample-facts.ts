import type { Facts, Found } from '../../../src/model/expression.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { parseFigure } from '../../../src/read/cells/figure.ts';

const statuses = [
  { id: 'counting', text: '집계중' },
  { id: 'none', text: '-' },
];

/** Cells by the name of their fact; a name ending in a year belongs to a series. */
const cells: Readonly<Record<string, string>> = {
  'indicator.pension-reserve.target': '29.0',
  'indicator.pension-reserve.actual.2021': '25.5',
  'indicator.pension-reserve.actual.2022': '26.5',
  'indicator.pension-reserve.actual.2023': '28.0',
  'indicator.exports.target': '1,307',
  'indicator.exports.actual.2022': '1,200',
  'indicator.exports.actual.2023': '집계중',
  'indicator.exports.actual.2024': '',
  'indicator.notice.target': '"고시 제정"',
  'indicator.change.target': '△1.3',
  'indicator.provisional.target': '(8.05)',
  'indicator.small.target': '7',
  'indicator.nothing.target': '0',
  'indicator.blank.target': '',
  'staff.headquarters.count.director': '12',
  'staff.headquarters.count.officer': '34',
  'staff.headquarters.count.clerk': '-',
  'staff.regions.count.director': '3',
  'staff.regions.count.officer': '1,250',
};

const texts: Readonly<Record<string, string>> = { 'task.rescue.title': '위기 지원' };

function figure(text: string): Figure | undefined {
  return parseFigure(text, statuses).value;
}

/** Facts over the cells above, as the model supplies them. */
export const facts: Facts = {
  find(path): Found {
    const name = path.join('.');
    const text = texts[name];
    if (text !== undefined) return { kind: 'text', fact: name, text };
    const cell = cells[name];
    if (cell !== undefined) return { kind: 'fact', fact: name, figure: figure(cell) };
    const keys = Object.keys(cells).filter(
      (key) => key.startsWith(`${name}.`) && key.split('.').length === path.length + 1,
    );
    if (path.length === 3 && keys.length > 0) {
      const entries = keys.map((fact) => ({
        key: fact.slice(name.length + 1),
        fact,
        figure: figure(cells[fact] ?? ''),
      }));
      return { kind: 'series', entries };
    }
    return unknown(path);
  },
};

function unknown(path: readonly string[]): Found {
  const names = [...Object.keys(cells), ...Object.keys(texts)];
  const at = path.findIndex((_, index) => {
    const start = path.slice(0, index + 1).join('.');
    return !names.some((name) => name === start || name.startsWith(`${start}.`));
  });
  return {
    kind: 'unknown',
    at: at < 0 ? path.length : at,
    suggestions: at === 1 ? ['pension-reserve'] : [],
    known: [],
  };
}
