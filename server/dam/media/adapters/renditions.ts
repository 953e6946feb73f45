import type { Images } from './images.ts';
import type { MediaStore } from './store.ts';
import { renditionTypes, type Rendition } from '../rules/rendition.ts';
import { originalKey, renditionKey } from '../rules/store-key.ts';

/** Answers with a rendition: from the store, or made now and kept. Null when there is no such original. */
export type RenditionSource = (rendition: Rendition) => Promise<Buffer | null>;

/** Renditions are made on first request; a crowd asking for the same one waits for one making. */
export function renditionSource(store: MediaStore, images: Images): RenditionSource {
  const underway = new Map<string, Promise<Buffer | null>>();

  const make = async (rendition: Rendition, key: string): Promise<Buffer | null> => {
    const original = await store.read(originalKey(rendition.sha256));
    if (!original) return null;
    const bytes = await images.makeRendition(original, rendition.width, rendition.format);
    await store.put(key, bytes, renditionTypes[rendition.format]);
    return bytes;
  };

  return async (rendition) => {
    const key = renditionKey(rendition);
    const kept = await store.read(key);
    if (kept) return kept;
    const running = underway.get(key) ?? make(rendition, key).finally(() => underway.delete(key));
    underway.set(key, running);
    return running;
  };
}
