import { Socket } from 'node:net';

/**
 * A socket that sends what is written within one turn of the process in one piece. `pg` corks it for each statement; statements that do
 * not wait for each other leave together then, and PostgreSQL is woken once for all of them.
 */
export class GatheringSocket extends Socket {
  #gathers = false;

  override cork(): void {
    super.cork();
    if (this.#gathers) return;
    this.#gathers = true;
    super.cork();
    process.nextTick(() => {
      this.#gathers = false;
      super.uncork();
    });
  }
}
