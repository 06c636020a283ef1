/**
 * What a problem is about, by a name that stays when rows move: a record or node by its kind or level and
 * its id, or else a file by its path below the folders of the edition, which has no kind.
 */
export interface Subject {
  readonly kind?: string | undefined;
  readonly id: string;
}

/** A subject in the words of expressions: `schedule.opening-call`, `task.bookstore-opening`; a file as `schedule.csv`. */
export function subjectText({ kind, id }: Subject): string {
  return kind === undefined ? id : `${kind}.${id}`;
}

/** Whether a name means a subject: its id alone, or with the kind before it. */
export function isNamed(subject: Subject, name: string): boolean {
  return name === subject.id || name === subjectText(subject);
}
