import type { Context } from 'hono';
import type { User } from '../users/user.ts';

/** What the handlers find in Hono's context. */
export interface SiteEnvironment {
  Variables: { user: User };
}

export type SiteContext = Context<SiteEnvironment>;
