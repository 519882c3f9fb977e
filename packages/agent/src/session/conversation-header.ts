import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

const speaking = new AsyncLocalStorage<string>();

/** Does something within a conversation: what is sent to the router meanwhile says so. */
export function inConversation<Result>(thread: string, work: () => Result): Result {
  return speaking.run(nameOf(thread), work);
}

/**
 * Tells the router which conversation a request is part of, so that "undo that" finds what was done in it, in an
 * earlier session too. A router that does not know the header passes over it.
 */
export function conversationHeaders(): Readonly<Record<string, string>> {
  const conversation = speaking.getStore();
  return conversation === undefined ? {} : { 'x-tributary-conversation': conversation };
}

// People choose names for threads; what they say need not stand in the router's journal.
function nameOf(thread: string): string {
  return `conv_${createHash('sha256').update(thread).digest('hex').slice(0, 32)}`;
}
