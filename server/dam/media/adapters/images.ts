import type { RenditionFormat, RenditionWidth } from '#kernel/picture';
import { refuse } from '#kernel/refusal';
import { hasImageName, imageKind } from '../rules/image-kind.ts';
import { ImageChild } from './image-child.ts';
import type { ImageAnswer, ImageTask, TakenImage } from './image-job.ts';

export type { TakenImage } from './image-job.ts';

export const maxImageBytes = 15_000_000;

/** Decodes strangers' pictures in a child process; one bad picture refuses itself and nothing else. */
export type Images = {
  /** Refuses with `IMAGE_FORMAT`, `IMAGE_TOO_LARGE`, `IMAGE_BROKEN` or `IMAGE_TOO_SLOW`. `fileName` is checked when there is one. */
  take(bytes: Uint8Array, fileName?: string): Promise<TakenImage>;
  /** A rendition of a stored original, never wider than it. Goes before waiting `take`s: a reader is waiting. */
  makeRendition(original: Uint8Array, width: RenditionWidth, format: RenditionFormat): Promise<Buffer>;
  close(): void;
  /** The running child, for tests. */
  readonly pid: number | undefined;
};

export type ImagesOptions = { takeMs?: number; renderMs?: number; jobsPerChild?: number; maxResidentBytes?: number };

type Waiting = { task: ImageTask; timeLimitMs: number; settle(answer: ImageAnswer): void; fail(error: unknown): void };

/** A queue in front of one child, which starts with the first picture and is replaced when it dies, swells or grows old. */
class ImageQueue {
  readonly #urgent: Waiting[] = [];
  readonly #patient: Waiting[] = [];
  readonly #maxJobs: number;
  readonly #maxResidentBytes: number;
  #child: ImageChild | null = null;
  #busy = false;
  #lastId = 0;

  constructor(maxJobs: number, maxResidentBytes: number) {
    this.#maxJobs = maxJobs;
    this.#maxResidentBytes = maxResidentBytes;
  }

  add(task: ImageTask, timeLimitMs: number): Promise<ImageAnswer> {
    return new Promise((settle, fail) => {
      (task.kind === 'render' ? this.#urgent : this.#patient).push({ task, timeLimitMs, settle, fail });
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#next(); next; next = this.#next()) {
      await this.#perform(next).then(next.settle, next.fail);
    }
    this.#busy = false;
  }

  #next(): Waiting | undefined {
    return this.#urgent.shift() ?? this.#patient.shift();
  }

  async #perform({ task, timeLimitMs }: Waiting): Promise<ImageAnswer> {
    if (!this.#child?.isFit(this.#maxJobs, this.#maxResidentBytes)) {
      this.#child?.stop();
      this.#child = new ImageChild();
    }
    this.#lastId += 1;
    const outcome = await this.#child.run({ ...task, id: this.#lastId }, timeLimitMs);
    if ('answer' in outcome) return outcome.answer;
    const refused = outcome.lost === 'time' ? 'IMAGE_TOO_SLOW' : 'IMAGE_BROKEN';
    return { id: this.#lastId, refused, detail: `the decoder was lost: ${outcome.lost}` };
  }

  close(): void {
    this.#child?.stop();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }
}

export function openImages(options: ImagesOptions = {}): Images {
  const { takeMs = 5000, renderMs = 15_000, jobsPerChild = 500, maxResidentBytes = 700_000_000 } = options;
  const queue = new ImageQueue(jobsPerChild, maxResidentBytes);
  return {
    async take(bytes, fileName) {
      if (fileName !== undefined && !hasImageName(fileName)) throw refuse('IMAGE_FORMAT', { reason: 'name' });
      if (bytes.byteLength > maxImageBytes) throw refuse('IMAGE_TOO_LARGE', { maxBytes: maxImageBytes });
      if (!imageKind(bytes)) throw refuse('IMAGE_FORMAT', { reason: 'content' });
      const answer = await queue.add({ kind: 'take', bytes }, takeMs);
      if ('taken' in answer) return answer.taken;
      throw refuse('refused' in answer ? answer.refused : 'IMAGE_BROKEN', 'detail' in answer ? { reason: answer.detail } : {});
    },
    async makeRendition(original, width, format) {
      const answer = await queue.add({ kind: 'render', bytes: original, width, format }, renderMs);
      if ('rendered' in answer) return answer.rendered;
      throw refuse('refused' in answer ? answer.refused : 'IMAGE_BROKEN', 'detail' in answer ? { reason: answer.detail } : {});
    },
    close: () => queue.close(),
    get pid() {
      return queue.pid;
    },
  };
}
