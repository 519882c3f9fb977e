import type { MastraDBMessage } from '@mastra/core/agent';
import type { ThreadSummary } from '../threads/thread-summary.ts';

// Nobody says this by chance: it tells the summary from what a person asked.
const request = '[The beginning of this conversation is left out here. What was it, in short?]';

/** Whether a text is the question that a summary stands behind. */
export function isSummaryRequest(text: string): boolean {
  return text === request;
}

/**
 * A summary as a question and the model's own answer to it. It was made of what tools answered too, which is nothing
 * that may instruct a model, as what the system or the person says does.
 */
export function summaryMessages({ text, until }: ThreadSummary): readonly MastraDBMessage[] {
  const createdAt = new Date(until);
  const message = (role: 'user' | 'assistant', words: string): MastraDBMessage => ({
    id: `summary-${role}-${until}`,
    role,
    createdAt,
    content: { format: 2, parts: [{ type: 'text', text: words }] },
  });
  return [message('user', request), message('assistant', text)];
}
