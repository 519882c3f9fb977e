/** Lets the requests of one thread take turns, so that each sees the answers to those before it. */
export class TurnQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `turn` when all earlier turns of `thread` have ended, well or badly. */
  async take<T>(thread: string, turn: () => Promise<T>): Promise<T> {
    const before = this.#last.get(thread) ?? Promise.resolve();
    const mine = before.then(turn, turn);
    this.#last.set(thread, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(thread) === mine) this.#last.delete(thread);
    }
  }

  /** Resolves when every turn that was taken so far has ended. */
  async allDone(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
