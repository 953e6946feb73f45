import type { RenditionFormat, RenditionWidth } from '#kernel/picture';
import type { TakenImage } from '../rules/taken-image.ts';

export type { StoredFormat, TakenImage } from '../rules/taken-image.ts';

export type ImageTask = { kind: 'take'; bytes: Uint8Array } | { kind: 'render'; bytes: Uint8Array; width: RenditionWidth; format: RenditionFormat };
export type ImageJob = ImageTask & { id: number };
export type ImageAnswer = { id: number; residentBytes?: number } & ({ taken: TakenImage } | { rendered: Buffer } | { refused: string; detail: string });
