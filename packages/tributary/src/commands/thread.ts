import { randomUUID } from 'node:crypto';
import { printable } from '@tributary/agent';
import type { Configuration } from '../configuration/configuration.ts';
import { Failure } from '../failure.ts';

/** Which conversation the command line asks for: this one, the one used last, or a new one. */
export interface ThreadChoice {
  readonly thread?: string;
  readonly continue?: boolean;
}

/** A conversation to chat in. */
export interface ChosenThread {
  readonly thread: string;
  /** Lines that say which it is, where it is one that was there. */
  readonly told: readonly string[];
}

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

/**
 * The conversation that was asked for.
 *
 * @throws Failure `bad_usage` for two of them, or where there is none to go on with
 */
export async function chooseThread(
  configuration: Configuration,
  { thread, continue: goesOn }: ThreadChoice,
): Promise<ChosenThread> {
  if (thread !== undefined && goesOn) {
    throw new Failure('bad_usage', 'Give --thread or --continue, not both.');
  }
  if (!goesOn) return { thread: thread ?? newThread(), told: [] };
  const { usingThreads } = await import('./threads/using-threads.ts');
  const [last] = await usingThreads(configuration, (kept) => kept.list(configuration.userId, { limit: 1 }));
  if (!last)
    throw new Failure('bad_usage', 'There is no conversation to go on with yet. Leave out --continue.');
  return { thread: last.id, told: [printable(`Going on with "${last.title}".`)] };
}
