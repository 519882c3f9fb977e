import type { AgentEvent, AskOptions } from '../agent.ts';
import type { Approver } from '../approvals/approval.ts';

/** Who hears of a thread's run and is asked in it, while it runs. */
export class ThreadListeners {
  readonly #listeners = new Map<string, Pick<AskOptions, 'onApproval' | 'onEvent'>>();

  /** Who is asked in a thread now, if anybody is. */
  approverOf(thread: string): Approver | undefined {
    return this.#listeners.get(thread)?.onApproval;
  }

  tell(thread: string, event: AgentEvent): void {
    this.#listeners.get(thread)?.onEvent?.(event);
  }

  async during<Result>(
    thread: string,
    listener: Pick<AskOptions, 'onApproval' | 'onEvent'>,
    run: () => Promise<Result>,
  ): Promise<Result> {
    this.#listeners.set(thread, listener);
    try {
      return await run();
    } finally {
      this.#listeners.delete(thread);
    }
  }
}
