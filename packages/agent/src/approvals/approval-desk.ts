import type { ApprovalVerdict } from './approval.ts';
import type { ApprovalDesk } from './asking-first.ts';
import { decideApproval } from './decide-approval.ts';
import { Questions } from './questions.ts';
import type { DecisionDesk } from './tell-router.ts';

/** A desk whose decisions all reach the router before the program ends. */
export interface OpenApprovalDesk extends ApprovalDesk {
  /** Resolves when what was decided so far has been told, or could not be. */
  settled(): Promise<void>;
}

/** Puts questions to whoever listens in a thread, and tells the router what they say. */
export function openApprovalDesk(
  router: DecisionDesk,
  approverOf: ApprovalDesk['approverOf'],
): OpenApprovalDesk {
  const telling = new Set<Promise<void>>();
  return {
    approverOf,
    questions: new Questions(),
    async decide(id: string, verdict: ApprovalVerdict) {
      const told = decideApproval(router, id, verdict);
      telling.add(told);
      try {
        await told;
      } finally {
        telling.delete(told);
      }
    },
    settled: async () => void (await Promise.allSettled(telling)),
  };
}
