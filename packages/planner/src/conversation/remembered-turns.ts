import { createHash } from 'node:crypto';
import { emptyMemory, type Memory } from './memory.ts';
import type { Turn } from './turns.ts';

/** As many turns as several conversations have that are held at the same time. */
const mostKept = 200;

/**
 * What turns leave for later ones, by all that was said and done up to them. A conversation is read from its messages for
 * each step; with this what was said before is read once. It is only ever what would be read again: any process can go
 * on with any conversation.
 */
export class RememberedTurns {
  readonly #kept = new Map<string, Memory>();

  /** What all turns leave, by `remember` for those that are not known yet. */
  after(turns: readonly Turn[], remember: (before: Memory, turn: Turn) => Memory): Memory {
    let memory = emptyMemory;
    let digest = '';
    for (const turn of turns) {
      digest = digestOf(digest, turn);
      memory = this.#kept.get(digest) ?? remember(memory, turn);
      this.#keep(digest, memory);
    }
    return memory;
  }

  /** As the newest; the oldest goes. */
  #keep(digest: string, memory: Memory): void {
    this.#kept.delete(digest);
    this.#kept.set(digest, memory);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > mostKept) this.#kept.delete(oldest);
  }
}

// Its steps are among its events.
function digestOf(before: string, { request, reply, events }: Turn): string {
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify([request, reply, events]))
    .digest('base64');
}
