import { ToolError } from '@tributary/toolkit';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { type Counter, createCounter, type Standing } from './counter.ts';
import { defaultRateLimits, describeRateLimit, type RateLimit, type RateLimits } from './rate-limit.ts';

/** Whose limit it is. */
export type LimitScope = keyof RateLimits;

/** A limit is used up: the call is refused before anything of it is looked at. */
export class LimitReached extends ToolError {
  /** For the journal: `limit:user`. */
  readonly rule: `limit:${LimitScope}`;
  readonly standing: Standing;

  constructor(scope: LimitScope, standing: Standing) {
    super({
      code: 'rate_limited',
      message: `${sentences[scope](describeRateLimit(standing.limit))}. Try again in ${standing.resetsInSeconds} s.`,
      retryAfterSeconds: standing.resetsInSeconds,
    });
    this.rule = `limit:${scope}`;
    this.standing = standing;
  }
}

const sentences: Readonly<Record<LimitScope, (limit: string) => string>> = {
  project: (limit) => `The project has used up its limit of ${limit}`,
  user: (limit) => `The user has used up the limit of ${limit}`,
  connection: (limit) => `The connected account has used up its limit of ${limit}`,
};

/** What projects, users and connections may do in a time. */
export interface Limits {
  /**
   * Counts a call for its user and project.
   *
   * @throws LimitReached
   */
  countCall(caller: { readonly projectId: string; readonly userId: string }): Promise<void>;
  /**
   * Counts a call through a connected account.
   *
   * @throws LimitReached
   */
  countConnection(projectId: string, accountId: string): Promise<void>;
  /** Counts an HTTP request of a project; absent where requests are not limited. */
  countRequest(projectId: string): Promise<Standing | undefined>;
}

/** Limits by the counts in the store: all routers on one database share them. */
export function createLimits({
  store,
  limits = {},
  clock,
}: {
  store: Pick<Store, 'db'>;
  limits?: Partial<RateLimits>;
  clock?: Clock;
}): Limits {
  const { project, user, connection } = { ...defaultRateLimits, ...limits };
  const counterOf = (limit: RateLimit | 'off') =>
    limit === 'off' ? undefined : createCounter({ store, limit, ...(clock ? { clock } : {}) });
  const counters = {
    project: counterOf(project),
    user: counterOf(user),
    connection: counterOf(connection),
    requests: counterOf(project),
  };
  return {
    // The user first: what is refused there must not use up what all users of the project share.
    async countCall({ projectId, userId }) {
      await take(counters.user, 'user', `calls/${projectId}/user/${userId}`);
      await take(counters.project, 'project', `calls/${projectId}`);
    },
    countConnection: (projectId, accountId) =>
      take(counters.connection, 'connection', `calls/${projectId}/connection/${accountId}`),
    countRequest: async (projectId) => await counters.requests?.take(`requests/${projectId}`),
  };
}

async function take(counter: Counter | undefined, scope: LimitScope, key: string): Promise<void> {
  const standing = await counter?.take(key);
  if (standing && !standing.allowed) throw new LimitReached(scope, standing);
}

/** Limits nothing. */
export const noLimits: Limits = {
  countCall: async () => {},
  countConnection: async () => {},
  countRequest: async () => undefined,
};
