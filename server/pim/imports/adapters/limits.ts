/** What one file may cost. Counted while reading; sizes that a file declares are never trusted. */
export const limits = {
  fileBytes: 500 * 1024 * 1024,
  workbookBytes: 60 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  ratio: 100,
  /** Below this many bytes a high ratio is only a repetitive small file. */
  ratioFromBytes: 4 * 1024 * 1024,
  archiveEntries: 1000,
  cells: 1_000_000,
  columns: 600,
  depth: 64,
  recordCharacters: 4 * 1024 * 1024,
  residentBytes: 700 * 1024 * 1024,
} as const;
