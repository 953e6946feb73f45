import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const leastToCompress = 1400;

/** An answer that is written once, as bytes, and sent many times; `Value` is what was written. */
export class ReadyJson<Value = unknown> {
  readonly body: Buffer;
  #brotli: Buffer | undefined;
  #gzip: Buffer | undefined;
  declare readonly value: Value;

  constructor(value: Value) {
    this.body = Buffer.from(JSON.stringify(value));
  }

  read(): unknown {
    return JSON.parse(this.body.toString());
  }

  send(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    reply.header('content-type', 'application/json; charset=utf-8');
    if (this.body.length < leastToCompress) return reply.send(this.body);
    reply.header('vary', 'accept-encoding');
    const accepted = request.headers['accept-encoding'];
    if (typeof accepted !== 'string' || accepted.includes('q=')) return reply.send(this.body);
    if (/\bbr\b/.test(accepted))
      return reply.header('content-encoding', 'br').send((this.#brotli ??= brotliCompressSync(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })));
    if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send((this.#gzip ??= gzipSync(this.body)));
    return reply.send(this.body);
  }
}
