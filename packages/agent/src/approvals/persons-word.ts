import { wantsUndone } from '@tributary/planner';
import { conversationHeaders } from '../session/conversation-header.ts';
import { type DecisionDesk, tellRouter } from './tell-router.ts';

const longestReason = 1000;

/**
 * Tells the router that the person wants something taken back, where their own line says so: that is their agreement,
 * and the model that then does it needs no other. What a model says never comes here.
 *
 * A router that does not take it asks about the undo, or knows no undo at all: nothing is lost by that.
 */
export async function passOnWish(desk: DecisionDesk, sessionId: string, line: string): Promise<void> {
  const wish = wantsUndone(line);
  if (wish === undefined) return;
  const path = `/api/v3.1/tool_router/session/${encodeURIComponent(sessionId)}/undo/approve`;
  const word = {
    ...wish,
    by: `${desk.userId}, in their own words`.slice(-longestName),
    reason: line.trim().slice(0, longestReason),
  };
  await tellRouter(desk, path, word, conversationHeaders()).catch(() => {});
}

/** The most that the router takes for who agreed. */
const longestName = 200;
