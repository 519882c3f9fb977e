import { isToolError, type ToolErrorDetails } from '@tributary/toolkit';
import type { Logger } from '../logger.ts';

/** A failure in the caller's words. What no tool foresaw is logged, and answered without its insides. */
export function failureDetails(error: unknown, slug: string, logger: Logger): ToolErrorDetails {
  if (isToolError(error)) {
    if (error.details.code === 'internal') logUnexpected(error.cause ?? error, slug, logger);
    return error.details;
  }
  logUnexpected(error, slug, logger);
  return {
    code: 'internal',
    message: `${slug} failed inside the router, for a reason that is not in the arguments. Tell the operator: the router's log has the details.`,
  };
}

function logUnexpected(error: unknown, slug: string, logger: Logger): void {
  logger.error({ err: error, tool: slug }, 'A tool call failed unexpectedly');
}
