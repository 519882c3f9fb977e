import type { Step } from '../steps/step.ts';

/** What a list of conversations says of one. */
export interface ThreadEntry {
  readonly id: string;
  /** The first request in short, unless somebody gave it another. */
  readonly title: string;
  /** ISO 8601. */
  readonly lastUsedAt: string;
  /** How many requests it holds. */
  readonly requests: number;
}

/** One request of a conversation, and what came of it. */
export interface PastTurn {
  readonly request: string;
  /** ISO 8601. */
  readonly askedAt: string;
  readonly steps: readonly Step[];
  /** Empty where there was none. */
  readonly answer: string;
}

/** A whole conversation. */
export interface Thread extends ThreadEntry {
  /** Oldest first. */
  readonly turns: readonly PastTurn[];
  /** What a model is told in place of the oldest requests, where they no longer fit. */
  readonly summary?: string;
}
