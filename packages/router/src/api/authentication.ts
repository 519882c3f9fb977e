import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Projects } from '../projects/projects.ts';
import { ApiError } from './api-error.ts';
import type { RouterEnvironment } from './environment.ts';

/**
 * Lets through what carries a project's key, as `x-api-key` or `Authorization: Bearer`, and notes whose it is.
 * The key is looked up by its digest, so that the time it takes tells nothing about it.
 */
export function requireKey(projects: Projects) {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const key = keyOf(context);
    const project = key === undefined ? undefined : await projects.findByApiKey(key);
    if (project === undefined) {
      context.header('www-authenticate', 'Bearer realm="tributary"');
      throw new ApiError({
        status: 401,
        message: key === undefined ? 'The API key is missing.' : 'The API key is wrong.',
        suggestedFix: 'Send the key of the project as x-api-key, or as Authorization: Bearer.',
      });
    }
    context.set('project', project);
    await next();
  });
}

function keyOf(context: Context): string | undefined {
  const key = context.req.header('x-api-key') ?? bearerOf(context.req.header('authorization'));
  return key === undefined || key === '' ? undefined : key;
}

function bearerOf(header: string | undefined): string | undefined {
  return header?.match(/^Bearer +(\S+) *$/i)?.[1];
}
