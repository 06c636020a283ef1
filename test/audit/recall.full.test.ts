import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { placesOf } from '../../src/audit/report/told.ts';
import type { Finding } from '../../src/model/published/finding.ts';
import { usual } from '../../src/model/published/plain.ts';
import { linesOfText } from '../../src/read/published/text.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { shippedForm } from '../support/shipped-form.ts';

/**
 * How many of the contradictions that people found in published texts an audit finds. `PLANPRESS_AUDIT_ROWS` is a CSV of them
 * (text, kind, lines, readings, visible), `PLANPRESS_AUDIT_TEXTS` the published texts, joined by colons; rows name a text
 * by its file without the ending. A row counts as found where one finding names one of its lines and two of its readings.
 * Kinds were developed with the rows of even places in the file; those of odd places were only counted.
 */

interface Row {
  readonly text: string;
  readonly kind: string;
  readonly lines: string;
  readonly readings: string;
  readonly visible: string;
}

const bare = (text: string): string => usual(text).replace(/[\s|]+/gu, '');

function isSaid(reading: string, finding: Finding): boolean {
  const wanted = bare(reading).replace(/^calc/u, '').replace(/\.+$/u, '');
  if (wanted.startsWith('absent')) return true;
  const said = finding.readings.map(({ text }) => bare(text));
  return (
    [...said, bare(finding.message.ko)].some((text) => text.includes(wanted)) ||
    said.some((text) => text.length > 3 && wanted.includes(text))
  );
}

function isFound({ lines, readings }: Row, findings: readonly Finding[]): boolean {
  const wanted = lines.split('|').map(Number);
  const parts = readings.split('<>').map((part) => part.trim());
  return findings.some((finding) => {
    const isThere = placesOf(finding).some(({ line }) => wanted.some((one) => Math.abs(one - line) <= 1));
    return isThere && parts.filter((part) => isSaid(part, finding)).length >= Math.min(2, parts.length);
  });
}

const { PLANPRESS_AUDIT_ROWS: rowsFile, PLANPRESS_AUDIT_TEXTS: texts = '' } = process.env;

describe.runIf(rowsFile !== undefined)('contradictions that people found', () => {
  const parsed = Papa.parse<Row>(readFileSync(rowsFile ?? '', 'utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = parsed.data.map((row, index) => ({ ...row, half: index % 2 === 0 ? 'developed with' : 'only counted' }));
  const form = shippedForm('performance-plan');

  test.each(texts.split(':').filter((file) => file !== ''))('%s', (file) => {
    const findings = audit(recognize(linesOfText(file, readFileSync(file, 'utf8')), form));
    const own = rows.filter(({ text }) => text === basename(file).replace(/\.\w+$/u, ''));
    const table = (key: 'kind' | 'visible' | 'half' | 'text') =>
      [...new Set(own.map((row) => row[key]))].map((name) => {
        const same = own.filter((row) => row[key] === name);
        return `  ${name}: ${same.filter((row) => isFound(row, findings)).length} of ${same.length}`;
      });
    console.info(
      [basename(file), ...table('text'), ...table('half'), ...table('visible'), ...table('kind')].join('\n'),
    );
    const seen = own.filter((row) => isFound(row, findings)).length;
    expect(seen / own.length).toBeGreaterThanOrEqual(0.65);
  });
});
