import { toJsonSchema } from '@tributary/toolkit';
import type { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { HintTag } from '../../catalogue/tool-tags.ts';
import type { Clock } from '../../clock.ts';
import type { Connections } from '../../connections/connections.ts';
import type { LinkOffers } from '../../connections/links/link-offers.ts';
import type { ToolSearch } from '../../discovery/tool-search.ts';
import { explainIssue } from '../../execution/explain-issue.ts';
import type { Caller, Execute, ToolCall } from '../../execution/tool-call.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Limits } from '../../limits/limits.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { Session, SessionConfig } from '../../sessions/session.ts';
import type { UndoActions } from '../../undo/undo.ts';

/** What meta tools work with. */
export interface MetaToolServices {
  readonly catalogue: Catalogue;
  readonly search: ToolSearch;
  readonly policy: Policy;
  readonly execute: Execute;
  readonly journal: Pick<Journal, 'find'>;
  readonly connections: Pick<Connections, 'states'>;
  readonly linkOffers: LinkOffers;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly undo: UndoActions;
}

/** Who calls a meta tool; a meta tool exists in sessions only. */
export interface MetaToolCaller extends Caller {
  readonly session: Session;
}

/** One call of a meta tool. */
export interface MetaToolCall extends Pick<ToolCall, 'signal' | 'onProgress'> {
  readonly caller: MetaToolCaller;
  /** With it, what the meta tool runs happens once. */
  readonly idempotencyKey?: string;
}

/** What a meta tool answers: its data, and the same in a few lines for clients that read text only. */
export interface MetaToolAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Why it did not do what was asked, in words; absent where it did. */
  readonly error?: string;
}

/** Whether a slug is of the router itself and not of a service. */
export function isMetaToolSlug(slug: string): boolean {
  return /^(COMPOSIO|TRIBUTARY)_/i.test(slug);
}

/** What came of a call of a meta tool, in Composio's envelope, with the text of {@link MetaToolAnswer}. */
export interface MetaToolOutcome extends Omit<MetaToolAnswer, 'error'> {
  readonly error: string | null;
  readonly successful: boolean;
}

interface MetaToolFacts<Input extends z.ZodObject> {
  /** Composio's name for it. */
  readonly slug: string;
  readonly title: string;
  /** For a model, in few words: definitions are sent with every request. */
  readonly description: string;
  readonly hints: Readonly<Record<HintTag, boolean>>;
  /** Strict: a field that it does not have is refused by name, since what is passed over may be `dry_run`. */
  readonly input: Input;
  /** The shape of the answer's `data`; more may be in it. */
  readonly output: z.ZodObject;
  isOffered(config: SessionConfig): boolean;
}

/** A tool of the router itself, offered in sessions beside or in place of the tools of services. */
export interface MetaTool extends MetaToolFacts<z.ZodObject> {
  /** Checks the arguments and runs; arguments that do not fit are an outcome, with words that say what to send. */
  run(given: unknown, call: MetaToolCall, services: MetaToolServices): Promise<MetaToolOutcome>;
}

/** Defines a meta tool; `answer` gets arguments that were checked against `input`. */
export function defineMetaTool<Input extends z.ZodObject>(
  definition: MetaToolFacts<Input> & {
    answer(input: z.output<Input>, call: MetaToolCall, services: MetaToolServices): Promise<MetaToolAnswer>;
  },
): MetaTool {
  const schema = toJsonSchema(definition.input, 'input');
  return {
    ...definition,
    async run(given, call, services) {
      const parsed = definition.input.safeParse(given ?? {});
      if (!parsed.success) {
        const problems = parsed.error.issues.map((issue) =>
          explainIssue(issue, { value: given ?? {}, schema }),
        );
        const error = `${definition.slug} was not run, its arguments are not right. ${problems.join(' ')}`;
        return { data: {}, error, successful: false, text: error };
      }
      const { error = null, ...answer } = await definition.answer(parsed.data, call, services);
      return { ...answer, error, successful: error === null };
    },
  };
}
