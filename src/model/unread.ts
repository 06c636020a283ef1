/** What is known of a table of which something could not be read. */
export interface UnreadTable {
  /** What its file says, as far as there is a text. */
  readonly text: string | undefined;
  /** Whether columns are lost, so that the lack of a cell means nothing. */
  readonly columns: boolean;
}

/** The kinds whose table could not be read in full: reported once and not at every use. */
export type Unread = ReadonlyMap<string, UnreadTable>;

/** Whether a record of an id may stand in what could not be read of a kind: its file speaks of it, or has no text. */
export function mayHold(unread: Unread, kind: string, id: string): boolean {
  const table = unread.get(kind);
  if (!table) return false;
  return table.text === undefined || comparable(table.text).includes(comparable(id));
}

/** An id that was typed in another way, `Opening_Support` for `opening-support`, is meant all the same. */
function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}
