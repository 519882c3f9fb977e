import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Project } from '../projects/projects.ts';
import type { Session } from '../sessions/session.ts';
import { isTokenSecret } from '../sessions/session-tokens.ts';
import { ApiError } from './api-error.ts';
import type { RouterEnvironment, RouterServices } from './environment.ts';

type KeyRing = Pick<RouterServices, 'projects' | 'sessions' | 'sessionTokens'>;

/** Whom a key stands for: a project, or one session of it. */
interface KeyHolder {
  readonly project: Project;
  readonly tokenSession?: Session;
}

/**
 * Lets through what carries a project's key or a session's token, as `x-api-key` or `Authorization: Bearer`, and notes
 * whose it is. Keys are looked up by their digests, so that the time it takes tells nothing about them.
 */
export function requireKey(keys: KeyRing) {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const key = keyOf(context);
    const holder = key === undefined ? undefined : await holderOf(key, keys);
    if (holder === undefined) {
      context.header('www-authenticate', 'Bearer realm="tributary"');
      throw new ApiError({
        status: 401,
        message: key === undefined ? 'The API key is missing.' : wrongKey(key),
        suggestedFix: 'Send the key of the project as x-api-key, or as Authorization: Bearer.',
      });
    }
    context.set('project', holder.project);
    if (holder.tokenSession) context.set('tokenSession', holder.tokenSession);
    await next();
  });
}

async function holderOf(key: string, keys: KeyRing): Promise<KeyHolder | undefined> {
  if (isTokenSecret(key)) {
    const held = await holderOfToken(key, keys);
    if (held) return held;
  }
  // An operator may have chosen a key of any form.
  const project = await keys.projects.findByApiKey(key);
  return project && { project };
}

async function holderOfToken(
  secret: string,
  { projects, sessions, sessionTokens }: KeyRing,
): Promise<KeyHolder | undefined> {
  const token = await sessionTokens.find(secret);
  if (!token) return undefined;
  const [project, tokenSession] = await Promise.all([
    projects.find(token.projectId),
    sessions.find(token.projectId, token.sessionId),
  ]);
  return project && tokenSession && { project, tokenSession };
}

function wrongKey(key: string): string {
  return isTokenSecret(key)
    ? 'The session token is wrong, has expired or was revoked.'
    : 'The API key is wrong.';
}

function keyOf(context: Context): string | undefined {
  const key = context.req.header('x-api-key') ?? bearerOf(context.req.header('authorization'));
  return key === undefined || key === '' ? undefined : key;
}

function bearerOf(header: string | undefined): string | undefined {
  return header?.match(/^Bearer +(\S+) *$/i)?.[1];
}
