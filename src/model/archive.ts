/** The standards for archives that a PDF can be made to: PDF/A-2a, and PDF/A-3a with the data attached. */
export const archiveLevels = ['2a', '3a'] as const;
export type ArchiveLevel = (typeof archiveLevels)[number];
