import { z } from 'zod';
import { apiKeyOf, type RunningRouter } from './running-router.ts';

const made = z.looseObject({ id: z.string() });
const session = z.looseObject({ session_id: z.string() });
const token = z.looseObject({ id: z.string(), token: z.string() });
const authConfig = z.looseObject({ auth_config: made });
const executed = z.looseObject({ log_id: z.string(), successful: z.literal(true) });
const asked = z.looseObject({
  data: z.looseObject({ approval_required: z.looseObject({ approval_id: z.string() }) }),
});

/** Ids of what a user of a project has. */
export interface OneOfEach {
  /** A session that tells long answers in parts. */
  readonly session: string;
  readonly token: string;
  /** What the token is sent as. */
  readonly tokenSecret: string;
  readonly authConfig: string;
  readonly account: string;
  /** A call of the session, which added a note. */
  readonly log: string;
  /** A session that asks before each call. */
  readonly asking: string;
  /** What waits in that session: a note with {@link askedText}. */
  readonly approval: string;
}

/** The text of the note that waits for its approval: of its own, as what was agreed to lets the same call run. */
export function askedText({ asking }: Pick<OneOfEach, 'asking'>): string {
  return `Call ${asking}`;
}

/** Makes one of each thing that has an id, as a client does, for a user who is connected to the notes. */
export async function oneOfEach(
  { request, service }: Pick<RunningRouter, 'request' | 'service'>,
  { key, userId = 'jane' }: { readonly key: string; readonly userId?: string },
): Promise<OneOfEach> {
  const post = async (path: string, body: object) =>
    (await request('POST', `/api/v3.1/${path}`, body, apiKeyOf(key))).body;
  const parts = { workbench: { auto_offload_threshold: 3000 } };
  const { session_id: id } = session.parse(await post('tool_router/session', { user_id: userId, ...parts }));
  const asking = { user_id: userId, approvals: { default: 'ask' } };
  const { session_id: askingId } = session.parse(await post('tool_router/session', asking));
  const { id: tokenId, token: tokenSecret } = token.parse(await post(`tool_router/session/${id}/tokens`, {}));
  const ownKey = { type: 'use_custom_auth', authScheme: 'API_KEY' };
  const { auth_config } = authConfig.parse(
    await post('auth_configs', { toolkit: { slug: 'notes' }, auth_config: ownKey }),
  );
  const val = { site: service.url, key: 'jane-token' };
  const account = made.parse(
    await post('connected_accounts', {
      auth_config: { id: auth_config.id },
      connection: { user_id: userId, state: { authScheme: 'API_KEY', val } },
    }),
  );
  const add = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'Call Sam' } };
  const { log_id: log } = executed.parse(await post(`tool_router/session/${id}/execute`, add));
  const ask = { ...add, arguments: { text: askedText({ asking: askingId }) } };
  const { data } = asked.parse(await post(`tool_router/session/${askingId}/execute`, ask));
  return {
    session: id,
    token: tokenId,
    tokenSecret,
    authConfig: auth_config.id,
    account: account.id,
    log,
    asking: askingId,
    approval: data.approval_required.approval_id,
  };
}
