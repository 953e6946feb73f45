import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import * as media from '#media';
import { invalidInput } from '#platform/http/problem';
import { findUnkeepable } from '#platform/http/unkeepable';
import { merchantOf } from '#platform/ctx';
import type { RouteDoor } from '#platform/routes';
import { readingOf, rememberAnswers } from '../actions/answer.ts';
import { receiveFile } from '../actions/receive.ts';
import { type MappingInput, mappingInput } from '../contract.ts';
import { warmReader } from '../jobs/with-file.ts';
import { sourceName } from '../rules/source-name.ts';

const yes = z.enum(['true', 'false', '1', '0', 'on', 'off']).transform((text) => text === 'true' || text === '1' || text === 'on');
const parsedJson = z.string().transform((text, context) => {
  try {
    const value = JSON.parse(text) as unknown;
    if (findUnkeepable(value) === null) return value;
    context.addIssue({ code: 'custom', message: 'a text that no table can hold' });
    return z.NEVER;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});
const fieldsShape = z.strictObject({
  mode: z.enum(['preview', 'apply']).default('apply'),
  format: z.string().max(40).optional(),
  submit: yes.default(true),
  complete: yes.default(false),
  source: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  mapping: parsedJson.pipe(mappingInput).optional(),
});

type Uploaded = { name: string; type: string; bytes: number };

/** Streams the file to this disk, keeps it among the merchant's private files, and opens the import. */
export async function receiveUpload(door: RouteDoor): Promise<{ id: string; status: 'receiving' }> {
  if (!door.request.isMultipart()) throw refuse('UNSUPPORTED_MEDIA');
  warmReader();
  const folder = await mkdtemp(join(tmpdir(), 'agora-upload-'));
  try {
    const path = join(folder, 'file');
    const { file, fields } = await takeParts(door, path);
    const merchantId = await door.transaction(async (ctx) => merchantOf(ctx));
    const fileId = await media.storeFile(door, { merchantId, name: file.name, type: file.type, path });
    const id = await door.transaction(async (ctx) => {
      const answer: MappingInput = fields.mapping ?? {};
      await rememberAnswers(ctx, merchantId, answer);
      const { mode, submit, complete, source = sourceName(file.name) } = fields;
      return receiveFile(ctx, { fileId, fileName: file.name, fileBytes: file.bytes, source, mode, submit, complete, mapping: readingOf(answer, null) });
    });
    return { id, status: 'receiving' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeParts(door: RouteDoor, path: string): Promise<{ file: Uploaded; fields: z.output<typeof fieldsShape> }> {
  const said: Record<string, unknown> = {};
  let file: Uploaded | undefined;
  for await (const part of door.request.parts()) {
    if (part.type === 'field') said[part.fieldname] = part.value;
    else if (file || part.fieldname !== 'file') part.file.resume();
    else {
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated) throw refuse('BODY_TOO_LARGE');
      const name =
        basename((part.filename ?? '').replaceAll('\\', '/'))
          .replace(/\p{Cc}/gu, '')
          .slice(0, 200) || 'file';
      file = { name, type: part.mimetype || 'application/octet-stream', bytes: (await stat(path)).size };
    }
  }
  if (!file) throw refuse('FILE_MISSING');
  const fields = fieldsShape.safeParse(said);
  if (!fields.success) throw invalidInput(fields.error, 'body');
  return { file, fields: fields.data };
}
