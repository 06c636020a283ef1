import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { auditJsonSchema } from '../../src/audit/report/json-schema.ts';
import { auditJson } from '../../src/audit/report/machine.ts';
import { linesOfText } from '../../src/read/published/text.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { repository } from '../support/project.ts';
import { shippedForm } from '../support/shipped-form.ts';

/** A small published text, in which every contradiction was put by hand. */
const text = readFileSync(join(repository, 'test/audit/contradictions.txt'), 'utf8');
const lines = text.split('\n');
const form = shippedForm('performance-plan');
const findings = audit(recognize(linesOfText('contradictions.txt', text), form));

/** The first finding of a kind: how sure, and what stands at its places. */
function found(kind: string) {
  return findings
    .filter((finding) => finding.kind === kind)
    .map(({ confidence, readings }) => [confidence, ...readings.slice(0, 2).map((one) => one.text)]);
}

describe('a text that contradicts itself', () => {
  test.each([
    ['stale-caption', [['certain', "< '30년도 과제추진 계획 >"]]],
    ['date-outside-group', [['certain', '2분기', "'31.9월"]]],
    ['duplicate-row', [['certain', "등대 준공 점검회의 | '31.11월", "등대 준공 점검회의 | '31.11월"]]],
    ['two-dates', [['likely', "'31.2월", "'31.3월"]]],
    ['budget-child-exceeds', [['certain', '① 항로시설(7131) | 일반회계 | 100 | 120', '▪ 등대현대화(301) | 60 | 150']]],
    ['rationale-share', [['likely', '99.0', '최근 3년 평균 대비 5% 상향']]],
    ['target-regress', [['likely', '260', '240']]],
    ['year-span', [['certain', "최근 3년('29~'30)", '2년']]],
    ['indicator-target', [['certain', '99.0', '99.5']]],
    ['rhetoric', [['likely', '약 2배 증가', '100']]],
    ['leftover', [['certain', '* 총괄현황 서식은 임의로 변경하지 않도록 주의']]],
    ['component-sum', [['likely', '①기본과정(40%) + ②심화과정(70%)', '40%']]],
  ])('%s', (kind, expected) => {
    expect(found(kind)).toEqual(expected);
  });

  test('a task with two names', () => {
    const [finding] = findings.filter(({ kind, confidence }) => kind === 'title-name' && confidence === 'likely');
    expect(finding?.readings.map((one) => one.text)).toEqual([
      '항로표지 점검 체계 고도화와 인력 양성',
      '항로표지 점검 체계 정비와 인력 양성',
    ]);
  });

  test('every reading stands at its place', () => {
    for (const { readings } of findings)
      for (const reading of readings.filter(({ at }) => at !== undefined))
        expect(squashed(lines[reading.at!.line - 1]!)).toContain(squashed(reading.text.split(' | ')[0]!).slice(0, 4));
  });
});

test('the report for programs has the shape of the contract', () => {
  const report = { file: 'contradictions.txt', form: form.id, edition: undefined, findings, departments: new Map() };
  expect(auditJsonSchema.safeParse(JSON.parse(auditJson(report, 'ko'))).error).toBeUndefined();
});

test('a text without contradictions has no findings', () => {
  const clean = lines.slice(0, 30).join('\n');
  expect(audit(recognize(linesOfText('clean.txt', clean), form))).toEqual([]);
});

function squashed(printed: string): string {
  return printed.replace(/\s+/gu, '');
}
