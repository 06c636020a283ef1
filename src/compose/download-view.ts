/** A file to be taken away. */
export interface DownloadView {
  readonly href: string;
  readonly label: string;
  readonly format: string;
}
