import { type Images, openImages } from './adapters/images.ts';
import { type MediaStore, openStore } from './adapters/store.ts';
import { assert } from '#kernel/refusal';

type Installation = { store: MediaStore; images: Images; allowHosts: readonly string[]; mediaUrl: string };

let installation: Installation | undefined;

/** Opens the store and the decoder of this process; once, at the start. `allowHosts`: loopback hosts of tests and of the demo. */
export function openMedia(options: { store: string; mediaUrl?: string; allowHosts?: readonly string[] }): { close: () => void } {
  const images = openImages();
  installation = { store: openStore(options.store), images, allowHosts: options.allowHosts ?? [], mediaUrl: options.mediaUrl ?? '' };
  return { close: () => images.close() };
}

/** Opens further loopback hosts (`host:port`): tests and the demo only. */
export function allowMediaHosts(hosts: readonly string[]): void {
  const current = media();
  installation = { ...current, allowHosts: [...current.allowHosts, ...hosts] };
}

/** Loopback hosts that may be asked in tests and in the demo; none in production. */
export const allowedHosts = (): readonly string[] => media().allowHosts;

export function media(): Installation {
  assert(installation, 'the media store is opened at the start');
  return installation;
}
