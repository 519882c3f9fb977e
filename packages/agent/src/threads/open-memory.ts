import { noopLogger } from '@mastra/core/logger';
import { Memory } from '@mastra/memory';
import { openThreadEngine } from './open-engine.ts';
import type { ThreadEngine } from './thread-engine.ts';
import type { ThreadsPlace } from './threads-place.ts';

/** The conversations as an agent works on them. */
export interface ThreadMemory {
  readonly engine: ThreadEngine;
  /** What the framework keeps them by. */
  readonly memory: Memory;
  close(): Promise<void>;
}

/** @throws AgentError `threads_unusable` */
export async function openMemory(place: ThreadsPlace): Promise<ThreadMemory> {
  const engine = await openThreadEngine(place);
  // The framework keeps messages only where it would load some itself; which are shown, `context/` decides.
  const memory = new Memory({ storage: engine.storage, options: { lastMessages: 1 } });
  memory.__setLogger(noopLogger);
  return { engine, memory, close: () => engine.close() };
}
