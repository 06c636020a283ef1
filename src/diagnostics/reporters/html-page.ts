import { createHash } from 'node:crypto';
import { type Language, reportMark } from './report.ts';

/** What a report says as a page of its own. */
export interface ReportPage {
  /** Escaped, like the body. */
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** The one script that may run; none without it. */
  readonly script?: string;
}

/** A page that needs nothing but itself: it loads nothing, and runs nothing but its own script. */
export function reportPage({ title, style, body, script }: ReportPage, language: Language): string {
  const hash = script === undefined ? '' : createHash('sha256').update(script).digest('base64');
  const policy = script === undefined ? '' : `; script-src 'sha256-${hash}'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${policy}">
<meta name="generator" content="${reportMark}">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<main>
${body}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
