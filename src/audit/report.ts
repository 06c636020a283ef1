import type { Confidence, Finding, Reading } from '../model/published/finding.ts';
import type { Said } from '../model/published/text.ts';

/** What a finding quotes at most of a place. */
const longestReading = 160;

/** A reading of a text, shortened where it is long. */
export function reading({ text, at }: Said): Reading {
  return { text: text.length > longestReading ? `${text.slice(0, longestReading)}…` : text, at };
}

/** A value that was computed and stands nowhere. */
export function computed(text: string): Reading {
  return { text, at: undefined };
}

/** Makes a finding. */
export function found(
  kind: string,
  confidence: Confidence,
  code: string | undefined,
  message: Finding['message'],
  readings: readonly Reading[],
): Finding {
  return { kind, confidence, code, message, readings };
}
