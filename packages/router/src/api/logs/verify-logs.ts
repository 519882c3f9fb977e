import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Verification } from '../../journal/seal/verification.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';

const verificationAnswer = z.discriminatedUnion('intact', [
  z.object({
    intact: z.literal(true),
    blocks: z.int(),
    rows: z.int(),
    unsealed: z.int(),
    removed_up_to: z.int(),
    last_block: z.object({ number: z.int(), digest: z.string() }).nullable(),
  }),
  z.object({
    intact: z.literal(false),
    fault: z.string(),
    block: z.int().nullable(),
    log_id: z.string().nullable(),
    explanation: z.string(),
  }),
]);

const route = createRoute({
  method: 'get',
  path: '/logs/tool_execution/verify',
  summary: 'Look whether the journal is as it was written (not in Composio)',
  responses: { 200: jsonAnswer('Whether it is, or the first fault.', verificationAnswer), ...errorAnswers },
});

/** GET logs/tool_execution/verify. */
export function addVerifyLogs(app: RestApp, { journalKeeping }: RouterServices): void {
  app.openapi(route, async (context) => {
    const result = await journalKeeping.verify(context.get('project').id);
    return context.json(describe(result), 200);
  });
}

function describe(result: Verification): z.input<typeof verificationAnswer> {
  if (result.intact) {
    const { intact, blocks, rows, unsealed, removedUpTo, last } = result;
    return { intact, blocks, rows, unsealed, removed_up_to: removedUpTo, last_block: last ?? null };
  }
  const { intact, fault, block, logId, explanation } = result;
  return { intact, fault, block: block ?? null, log_id: logId ?? null, explanation };
}
