import { constants, crc32, deflateRawSync } from 'node:zlib';

const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const lastBlock = Buffer.from([3, 0]);

/** A piece of a deflate stream that says its text as it is. */
function storedBlock(text: Buffer): Buffer {
  const head = Buffer.from([0, text.length & 255, text.length >> 8, ~text.length & 255, (~text.length >> 8) & 255]);
  return Buffer.concat([head, text]);
}

/**
 * A page cut where its nonce stands: each visitor gets one of their own. The pieces are compressed once, so that even a compressed page
 * costs its copying only; the pieces end at a byte and know nothing of each other, which is what lets the nonce be put between them.
 */
export class PageBody {
  readonly #pieces: readonly Buffer[];
  #packed: readonly Buffer[] | undefined;

  constructor(html: string, nonce: string) {
    this.#pieces = html.split(nonce).map((piece) => Buffer.from(piece));
  }

  get bytes(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** What stays the same for everybody, to be known again by. */
  get pieces(): readonly Buffer[] {
    return this.#pieces;
  }

  html(nonce: string): Buffer {
    return this.#join(this.#pieces, Buffer.from(nonce));
  }

  gzip(nonce: string): Buffer {
    this.#packed ??= this.#pieces.map((piece) => deflateRawSync(piece, { level: 6, finishFlush: constants.Z_FULL_FLUSH }));
    const whole = this.html(nonce);
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(crc32(whole), 0);
    tail.writeUInt32LE(whole.length >>> 0, 4);
    return Buffer.concat([gzipHead, this.#join(this.#packed, storedBlock(Buffer.from(nonce))), lastBlock, tail]);
  }

  #join(pieces: readonly Buffer[], between: Buffer): Buffer {
    return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece])));
  }
}
