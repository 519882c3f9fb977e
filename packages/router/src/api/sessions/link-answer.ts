import { z } from 'zod';
import { errorShape, jsonAnswer } from '../route-parts.ts';

/** A link as the wire has it. */
export const linkAnswer = z.object({
  link_token: z.string(),
  redirect_url: z.url(),
  connected_account_id: z.string(),
  expires_at: z.string(),
});

/** How a route refuses what its sender may not do. */
export const forbiddenAnswer = { 403: jsonAnswer('It is not allowed.', errorShape) };
