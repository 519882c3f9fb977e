import type { Redaction } from '@tributary/toolkit';
import type { Journal } from '../journal.ts';
import { type CallRedaction, createCallRedaction } from './call-redaction.ts';

/** What the tool of a slug declares; `undefined` where it declares nothing or there is none. */
export type RedactionOf = (tool: string) => Redaction | undefined;

/**
 * A journal into which no secret comes: whatever is written into it has been redacted, by what the call's tool declares
 * and by the names that credentials go by. What the calls themselves work with stays as it is.
 */
export function redactingJournal(journal: Journal, redactionOf: RedactionOf): Journal {
  // Of the calls that run here: only with the arguments as they were sent can an answer be searched for them.
  const running = new Map<string, CallRedaction>();

  async function redactionFor(projectId: string, id: string): Promise<CallRedaction> {
    const known = running.get(id);
    if (known) return known;
    const tool = (await journal.find(projectId, id))?.tool ?? '';
    return createCallRedaction(redactionOf(tool), {});
  }

  return {
    ...journal,
    async recordIntent(intent, alongside) {
      const redaction = createCallRedaction(redactionOf(intent.tool), intent.arguments);
      const kept = { ...intent, arguments: redaction.input(intent.arguments) };
      const id = await journal.recordIntent(kept, alongside);
      running.set(id, redaction);
      return id;
    },
    async recordPlan(owner, id, { input, before }) {
      const redaction = await redactionFor(owner.projectId, id);
      // What was there before is put back by undo, so it must stay whole.
      await journal.recordPlan(owner, id, { input: redaction.input(input), before });
    },
    async recordOutcome(owner, id, outcome, alongside) {
      const redaction = await redactionFor(owner.projectId, id);
      const answer =
        outcome.kind === 'ok' ? redaction.answer(outcome.answer) : redaction.failure(outcome.answer);
      running.delete(id);
      return await journal.recordOutcome(owner, id, { ...outcome, answer }, alongside);
    },
    async recordSettlement(owner, id, settlement, alongside) {
      const redaction = await redactionFor(owner.projectId, id);
      const answer =
        settlement.kind === 'ok' ? redaction.answer(settlement.answer) : redaction.failure(settlement.answer);
      return await journal.recordSettlement(owner, id, { ...settlement, answer }, alongside);
    },
  };
}
