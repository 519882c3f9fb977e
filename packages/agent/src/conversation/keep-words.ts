import type { Memory } from '@mastra/memory';

/** Whose thread it is. */
interface KeptThread {
  readonly thread: string;
  readonly userId: string;
}

/**
 * Keeps in the thread what was said at its end by the program and not by the model, so that the next answer knows what
 * was done and what was not.
 */
export async function keepWords(
  memory: Memory,
  { thread, userId }: KeptThread,
  words: string,
): Promise<void> {
  await memory.saveMessages({
    messages: [
      {
        id: crypto.randomUUID(),
        role: 'assistant',
        createdAt: new Date(),
        threadId: thread,
        resourceId: userId,
        content: { format: 2, parts: [{ type: 'text', text: words }] },
      },
    ],
  });
}
