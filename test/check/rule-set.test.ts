import { expect, test } from 'vitest';
import { type Changes, checkedWith, sampleEdition, sourceOf } from '../documentation/sample.ts';

/** A form that asks for something of the rules, and an edition of it with a target below its last actual. */
function underRules(rules: string): Changes {
  const [manifest, indicators] = [`content/${sampleEdition}/plan.yaml`, `data/${sampleEdition}/indicators.csv`];
  const form = `id: sample-plan\nversion: 1\nextends: performance-plan\ntitle: 성과관리 시행계획\nrules: ${rules}\n`;
  return new Map([
    ['templates/forms/sample-plan.yaml', form],
    [manifest, sourceOf(manifest).replace('performance-plan', 'sample-plan')],
    [indicators, sourceOf(indicators).replace(',76.0,', ',74.0,')],
  ]);
}

function told(rules: string): readonly string[] {
  return checkedWith(underRules(rules)).map(({ code, severity }) => `${severity} ${code}`);
}

test('a form makes a warning an error, or turns it off', () => {
  expect(told('{}')).toEqual(['warning indicator/target-regress']);
  expect(told('{ errors: [indicator/target-regress] }')).toEqual(['error indicator/target-regress']);
  expect(told('{ off: [indicator/target-regress] }')).toEqual([]);
});

test('a code that is none of a warning is told at its place', () => {
  expect(told('{ off: [indicator/targets-regress] }')).toEqual([
    'error form/unknown-name',
    'warning indicator/target-regress',
  ]);
});
