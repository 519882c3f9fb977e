import { TurnQueue } from '../conversation/turn-queue.ts';

/** Which question of several this is: 2 of 3. More may come while one stands. */
export interface QuestionPlace {
  readonly number: number;
  readonly of: number;
}

/** Questions to the people of several threads: those of one thread are asked one after the other, and counted. */
export class Questions {
  readonly #turns = new TurnQueue();
  readonly #counts = new Map<string, { asked: number; known: number }>();

  /** Asks about all of `subjects`, when those before them in the thread are answered. */
  async ask<Subject, Result>(
    thread: string,
    subjects: readonly Subject[],
    ask: (subject: Subject, place: QuestionPlace) => Promise<Result>,
  ): Promise<readonly Result[]> {
    const count = this.#countOf(thread);
    count.known += subjects.length;
    return await this.#turns.take(thread, async () => {
      const results: Result[] = [];
      for (const subject of subjects) {
        count.asked += 1;
        results.push(await ask(subject, { number: count.asked, of: count.known }));
      }
      if (count.asked === count.known) this.#counts.delete(thread);
      return results;
    });
  }

  #countOf(thread: string): { asked: number; known: number } {
    const known = this.#counts.get(thread);
    if (known) return known;
    const count = { asked: 0, known: 0 };
    this.#counts.set(thread, count);
    return count;
  }
}
