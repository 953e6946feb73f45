import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImageAnswer, ImageJob } from './image-job.ts';

const workerFile = fileURLToPath(new URL('./image-worker.ts', import.meta.url));
const startMs = 60_000;

/** How a job ended: with an answer, or because the child died or was stopped for taking too long. */
export type Outcome = { answer: ImageAnswer } | { lost: 'crash' | 'time' };

/**
 * A child process that decodes pictures, one at a time. It may read files and load its decoder;
 * it may not write, reach the network, start processes or see our environment.
 */
export class ImageChild {
  readonly #process: ChildProcess;
  readonly #ready: Promise<boolean>;
  #residentBytes = 0;
  #done = 0;
  #gone = false;

  constructor() {
    this.#process = fork(workerFile, [], {
      execPath: process.execPath,
      execArgv: ['--max-old-space-size=512', '--permission', '--allow-addons', '--allow-fs-read=*', '--disable-warning=SecurityWarning'],
      // Windows finds its own libraries by SystemRoot.
      env: { MALLOC_ARENA_MAX: '2', ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }) },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.once('exit', () => {
      this.#gone = true;
    });
    this.#process.on('error', () => {
      this.#gone = true;
    });
    this.#ready = new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), startMs);
      const settle = (up: boolean) => {
        clearTimeout(late);
        resolve(up);
      };
      this.#process.once('message', () => settle(true));
      this.#process.once('exit', () => settle(false));
    });
  }

  /** The child is fit for another job: alive, not swollen, not too old. */
  isFit(maxJobs: number, maxResidentBytes: number): boolean {
    return !this.#gone && this.#done < maxJobs && this.#residentBytes < maxResidentBytes;
  }

  async run(job: ImageJob, timeLimitMs: number): Promise<Outcome> {
    this.#process.ref();
    this.#process.channel?.ref();
    if (!(await this.#ready)) {
      this.stop();
      throw new Error('the image worker does not start');
    }
    const outcome = await this.#exchange(job, timeLimitMs);
    if ('answer' in outcome) {
      this.#done += 1;
      this.#residentBytes = outcome.answer.residentBytes ?? 0;
      this.#process.unref();
      this.#process.channel?.unref();
    }
    return outcome;
  }

  #exchange(job: ImageJob, timeLimitMs: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#process.off('message', onAnswer).off('exit', onExit);
        resolve(outcome);
      };
      const onAnswer = (answer: ImageAnswer) => {
        if (answer.id === job.id) finish({ answer });
      };
      const onExit = () => finish({ lost: 'crash' });
      const timer = setTimeout(() => {
        this.stop();
        finish({ lost: 'time' });
      }, timeLimitMs);
      this.#process.on('message', onAnswer).once('exit', onExit);
      if (this.#gone) finish({ lost: 'crash' });
      else
        this.#process.send(job, (error) => {
          if (error) finish({ lost: 'crash' });
        });
    });
  }

  stop(): void {
    this.#gone = true;
    this.#process.kill('SIGKILL');
  }

  /** The operating system's number of the child, for tests that kill it. */
  get pid(): number | undefined {
    return this.#process.pid;
  }
}
