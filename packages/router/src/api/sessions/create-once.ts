import { digestOf } from '../../journal/canonical-json.ts';
import { toJsonObject } from '../../json-object.ts';
import type { Session, SessionConfig } from '../../sessions/session.ts';
import { ApiError } from '../api-error.ts';
import type { RouterServices } from '../environment.ts';

/** Under which name the keys of new sessions stand among those of calls; no tool is called so. */
const keyName = 'CREATE_SESSION';

/**
 * Makes a session; with a key, one for all requests with that key within a day.
 *
 * @throws ApiError 409 for a key that was used with other options, or whose session was deleted
 */
export async function createOnce(
  { sessions, keys }: Pick<RouterServices, 'sessions' | 'keys'>,
  projectId: string,
  config: SessionConfig,
  sentKey: string | undefined,
): Promise<{ readonly session: Session; readonly isReplayed: boolean }> {
  if (sentKey === undefined) return { session: await sessions.create(projectId, config), isReplayed: false };
  const owner = { projectId, userId: config.userId };
  const key = { tool: keyName, key: sentKey };
  const requestDigest = digestOf(toJsonObject({ ...config }));
  const made = await sessions.createIf(projectId, config, (trx, logId) =>
    keys.claim(trx, owner, key, { logId, requestDigest }),
  );
  if (made) return { session: made, isReplayed: false };
  const known = await keys.find(owner, key);
  const session = known && (await sessions.find(projectId, known.logId));
  if (session && known.requestDigest === requestDigest) return { session, isReplayed: true };
  throw new ApiError({
    status: 409,
    message: session
      ? 'This idempotency key was used to create a session with other options.'
      : 'The session that was created with this idempotency key was deleted.',
    suggestedFix: 'Send a new key for a new session.',
  });
}
