import { isToolError } from '@tributary/toolkit';
import type { Context } from 'hono';
import { ConnectionRefusal } from '../../connections/connection-refusal.ts';
import { LinkRefusal } from '../../connections/links/link-refusal.ts';
import type { Logger } from '../../logger.ts';
import { ApiError } from '../api-error.ts';
import type { RouterEnvironment } from '../environment.ts';
import { stoppedPage, troublePage } from './ending-pages.ts';
import { type Page, sendPage } from './page.ts';

/** Answers whatever was thrown as a page. What was not foreseen is logged and told by its request id only. */
export function answerTrouble(logger: Logger) {
  return (error: Error, context: Context<RouterEnvironment>) =>
    sendPage(context, pageOf(error, context, logger));
}

function pageOf(error: Error, context: Context<RouterEnvironment>, logger: Logger): Page {
  if (error instanceof LinkRefusal) return stoppedPage(error.code);
  if (error instanceof ConnectionRefusal) {
    return troublePage(error.code === 'not_found' ? 404 : 400, error.message);
  }
  if (isToolError(error)) return troublePage(502, error.message);
  if (error instanceof ApiError && error.details.status === 413) return troublePage(400, error.message);
  const requestId = context.get('requestId');
  logger.error(
    { requestId, error: { name: error.name, message: error.message, stack: error.stack } },
    'Failed',
  );
  return troublePage(500, `Something went wrong inside the router. Its log says more under ${requestId}.`);
}
