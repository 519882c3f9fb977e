import type { MastraCompositeStore, MemoryStorage } from '@mastra/core/storage';

/** A database with the framework's tables for conversations, ready to be used. */
export interface ThreadEngine {
  /** What the framework's memory works on. */
  readonly storage: MastraCompositeStore;
  /** The same, for what the framework has no words for. */
  readonly messages: MemoryStorage;
  /** How many requests each of these threads holds; one that holds none is left out. */
  countRequests(threads: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Deletes a thread and all that was said in it. */
  deleteThread(id: string): Promise<void>;
  close(): Promise<void>;
}
