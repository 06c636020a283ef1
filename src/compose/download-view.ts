/** A file to be taken away. */
export interface DownloadView {
  readonly href: string;
  readonly label: string;
  readonly format: string;
}

/** The two files of a table, whose paths differ in their ending only. */
export function csvAndJson(path: string, label: string): readonly DownloadView[] {
  return [
    { href: `${path}.csv`, label, format: 'CSV' },
    { href: `${path}.json`, label, format: 'JSON' },
  ];
}
