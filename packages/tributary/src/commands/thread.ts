import { randomUUID } from 'node:crypto';
import { Failure } from '../failure.ts';

/** The id of a new conversation. */
export function newThread(): string {
  return `thread_${randomUUID()}`;
}

/**
 * The id that was given on the command line.
 *
 * @throws Failure `bad_usage` when it is empty
 */
export function readThread(text: string): string {
  if (text.trim() !== '') return text;
  throw new Failure('bad_usage', '--thread is empty. Give it the id of a conversation, or leave it out.');
}
