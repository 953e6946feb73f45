/** Wakes those who wait for news. Who asked for news before it slept does not oversleep what came meanwhile. */
export class Bell {
  rings = 0;
  readonly #asleep = new Set<() => void>();

  get sleepers(): number {
    return this.#asleep.size;
  }

  ring(): void {
    this.rings += 1;
    for (const rise of this.#asleep) rise();
  }

  /** Sleeps until the bell rings, at most so long; not at all if it has rung since `heard`. */
  async sleep(milliseconds: number, heard: number = this.rings): Promise<void> {
    if (heard !== this.rings) return;
    await new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        this.#asleep.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, milliseconds);
      this.#asleep.add(rise);
    });
  }
}
