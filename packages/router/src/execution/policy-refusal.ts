import { ToolError } from '@tributary/toolkit';
import { howToFindTools } from '../sessions/next-step-words.ts';
import type { Session } from '../sessions/session.ts';

/** The session's policy says no: another tool may do, the same call never will. */
export function policyRefusal(reason: string, session: Session | undefined): ToolError {
  return new ToolError({
    code: 'refused',
    message: `${reason}. ${howToFindTools(session?.config)}, or have the session's configuration changed.`,
  });
}

/** The account may not be used for it: another one may do. */
export function restrictionRefusal(reason: string): ToolError {
  return new ToolError({
    code: 'refused',
    message: `${reason}. Use another account, or have what the connection may be used for changed.`,
  });
}
