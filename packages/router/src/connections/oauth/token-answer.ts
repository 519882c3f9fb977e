import type { ToolResponse } from '@tributary/toolkit';
import { z } from 'zod';

/** What authorization servers leave out, or send in other forms than OAuth says, and is understood all the same. */
const answerSchema = z.looseObject({
  access_token: z.string().min(1).optional().catch(undefined),
  token_type: z.string().min(1).optional().catch(undefined),
  refresh_token: z.string().min(1).optional().catch(undefined),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
  scope: z
    .union([z.string(), z.array(z.string()).transform((scopes) => scopes.join(' '))])
    .optional()
    .catch(undefined),
});

/**
 * The answer of a token endpoint in the form that OAuth says, so far as it can be brought into it: `token_type` may be
 * missing and `expires_in` null, and a refusal may come with the status 200. What identifies the person is left out, as
 * nobody reads it.
 */
export function readTokenAnswer({ status, body }: ToolResponse): Response {
  const { data } = answerSchema.safeParse(body);
  if (!data) return answer(status, body);
  const { id_token: _idToken, access_token, token_type, refresh_token, expires_in, scope, ...rest } = data;
  if (access_token === undefined) return answer(isRefusal(data) && status < 400 ? 400 : status, data);
  // Absent fields are no fields of the JSON text.
  const tokens = { ...rest, access_token, refresh_token, expires_in, scope };
  return answer(status === 201 ? 200 : status, { ...tokens, token_type: token_type ?? 'bearer' });
}

function isRefusal(answer: Readonly<Record<string, unknown>>): boolean {
  return typeof answer.error === 'string' && answer.error !== '';
}

function answer(status: number, body: unknown): Response {
  const isText = typeof body === 'string';
  // Other headers are left out: a challenge among them would hide what the body says.
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': isText ? 'text/plain' : 'application/json' },
  });
}
