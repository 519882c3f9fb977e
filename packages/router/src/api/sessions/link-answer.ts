import { z } from 'zod';
import type { OfferedLink } from '../../connections/links/link-offers.ts';
import { errorShape, jsonAnswer } from '../route-parts.ts';

/** A link as the wire has it. */
export const linkAnswer = z.object({
  link_token: z.string(),
  redirect_url: z.url(),
  connected_account_id: z.string(),
  expires_at: z.string(),
});

/** Puts a link into the wire's words. */
export function describeLink({ link, token, url }: OfferedLink): z.input<typeof linkAnswer> {
  return {
    link_token: token,
    redirect_url: url,
    connected_account_id: link.accountId,
    expires_at: link.expiresAt.toISOString(),
  };
}

/** How a route refuses what its sender may not do. */
export const forbiddenAnswer = { 403: jsonAnswer('It is not allowed.', errorShape) };
