import type { FastifyRequest } from 'fastify';
import { isLanguage, type Language, preferredLanguage } from '#kernel/language';

/** The language that the person chose (cookie `lang`), else the best of what the browser asks for. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies?.lang;
  return isLanguage(chosen) ? chosen : preferredLanguage(request.headers['accept-language']);
}
