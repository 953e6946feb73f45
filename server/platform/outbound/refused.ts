export type OutsideCode = 'URL_INVALID' | 'ADDRESS_FORBIDDEN' | 'CONNECTION' | 'TOO_SLOW' | 'TOO_LARGE' | 'NOT_FOUND' | 'HTTP_STATUS' | 'CONTENT_TYPE';

/** An address outside gave nothing usable. A result to be kept by who asked, never an answer to a client as it is. */
export class OutsideRefused extends Error {
  readonly code: OutsideCode;
  readonly details: Record<string, unknown>;

  constructor(code: OutsideCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'OutsideRefused';
    this.code = code;
    this.details = details;
  }
}
