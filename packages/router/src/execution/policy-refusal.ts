import { ToolError } from '@tributary/toolkit';

/** The session's policy says no: another tool may do, the same call never will. */
export function policyRefusal(reason: string): ToolError {
  return new ToolError({
    code: 'refused',
    message: `${reason}. Use a tool that COMPOSIO_SEARCH_TOOLS offers in this session, or have the session's configuration changed.`,
  });
}

/** The account may not be used for it: another one may do. */
export function restrictionRefusal(reason: string): ToolError {
  return new ToolError({
    code: 'refused',
    message: `${reason}. Use another account, or have what the connection may be used for changed.`,
  });
}
