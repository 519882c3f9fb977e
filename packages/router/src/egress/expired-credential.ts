import { ToolError, type ToolResponse } from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';

/** Finds out, within one call, whether refusals are those of a credential that is over. */
export interface CredentialCheck {
  /** Takes note of an answer: one that succeeds shows that the credential holds. */
  note(response: ToolResponse): void;
  /** The error to give in place of a refusal, where the credential is over; asks the provider at most once. */
  explain(refusal: ToolResponse): Promise<ToolError | undefined>;
}

/**
 * The check for a connection's scheme; nothing is asked where the scheme shows its expired credentials openly.
 *
 * @param ask sends a GET with the connection's credentials; rejects where no answer comes
 */
export function checkCredential(
  { scheme: { expiry } }: Connection,
  ask: (path: string) => Promise<ToolResponse>,
): CredentialCheck {
  let isOver: Promise<boolean> | undefined;
  const probe = async (path: string) => {
    // Without an answer, nothing is known: the refusal stands as it is.
    const answer = await ask(path).catch(() => undefined);
    return answer !== undefined && expiry?.isOver(answer) === true;
  };
  return {
    note({ status }) {
      if (status >= 200 && status < 300) isOver ??= Promise.resolve(false);
    },
    async explain({ status }) {
      if (!expiry?.statuses.includes(status)) return undefined;
      isOver ??= probe(expiry.probe);
      if (!(await isOver)) return undefined;
      return new ToolError({ code: 'not_connected', message: expiry.message, providerStatus: status });
    },
  };
}
