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

/** Messages of a thread that the model sees again. Enough for some ten requests with their tool calls. */
const rememberedMessages = 40;

/** @throws AgentError `threads_unusable` */
export async function openMemory(place: ThreadsPlace): Promise<ThreadMemory> {
  const engine = await openThreadEngine(place);
  const memory = new Memory({ storage: engine.storage, options: { lastMessages: rememberedMessages } });
  memory.__setLogger(noopLogger);
  return { engine, memory, close: () => engine.close() };
}
