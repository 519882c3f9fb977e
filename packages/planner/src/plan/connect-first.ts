import { z } from 'zod';
import type { Step } from '../conversation/turns.ts';
import type { Action } from '../fill/action.ts';
import { sayReason } from '../say/failures.ts';
import type { SearchAnswer } from '../tools/search-answer.ts';
import { type Decision, say } from './decision.ts';

const links = z.looseObject({
  results: z.record(
    z.string(),
    z.looseObject({
      status: z.string().optional(),
      redirect_url: z.string().nullish(),
      error_message: z.string().nullish(),
    }),
  ),
});

/** Where a tool's account is not connected: asks the router for the link, and gives it to the person. */
export function connectFirst(
  actions: readonly Action[],
  answer: SearchAnswer,
  steps: readonly Step[],
): Decision | undefined {
  const missing = actions
    .map(({ tool }) => tool.toolkit)
    .find((toolkit) => answer.toolkits.some((status) => status.toolkit === toolkit && !status.connected));
  if (missing === undefined) return undefined;
  const asked = steps.find(({ tool }) => tool === 'connections');
  if (!asked) {
    const session = answer.sessionId === undefined ? {} : { session_id: answer.sessionId };
    return { kind: 'call', tool: 'connections', input: { toolkits: [missing], ...session } };
  }
  if (!asked.answer.successful) return say(sayReason(asked.answer.error));
  const read = links.safeParse(asked.answer.data);
  const result = read.success ? read.data.results[missing] : undefined;
  if (result?.status === 'active') return undefined;
  if (result?.redirect_url) {
    return say(
      `Your ${missing} account is not connected yet. [Connect it](${result.redirect_url}), then ask me again.`,
    );
  }
  return say(
    `Your ${missing} account is not connected: ${result?.error_message ?? 'connect it first, then ask me again'}.`,
  );
}
