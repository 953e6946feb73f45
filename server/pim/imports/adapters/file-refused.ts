/** Why a whole file cannot be read. Its words: `imports.file.<code>`; `data` fills their blanks. */
export const fileFailures = [
  'FILE_EMPTY',
  'FILE_NOT_RECOGNISED',
  'FILE_HTML',
  'FILE_OLD_EXCEL',
  'FILE_TRUNCATED',
  'FILE_MALFORMED',
  'FILE_TOO_LARGE',
  'FILE_TOO_WIDE',
  'FILE_TOO_MANY_CELLS',
  'FILE_NESTED_TOO_DEEP',
  'QUOTE_UNCLOSED',
  'HEADER_DUPLICATE',
  'ARCHIVE_REFUSED',
  'ENTITIES_REFUSED',
  'READER_TIMEOUT',
  'READER_FAILED',
  'READER_STOPPED',
] as const;
export type FileFailure = (typeof fileFailures)[number];

export class FileRefused extends Error {
  readonly code: FileFailure;
  readonly data: Record<string, string | number>;

  constructor(code: FileFailure, data: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'FileRefused';
    this.code = code;
    this.data = data;
  }
}
