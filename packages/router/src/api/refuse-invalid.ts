import type { RouteConfig } from '@hono/zod-openapi';
import type { JsonObject } from '@tributary/toolkit';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { explainIssue, ownMessage, type SentValue } from '../execution/explain-issue.ts';
import { isObject, propertiesAt } from '../execution/field-of-schema.ts';
import { unknownField } from '../execution/unknown-field.ts';
import { invalidRequest } from './answer-errors.ts';

type FindRoute = (context: Context) => RouteConfig | undefined;

/** What a route's check of a part of a request came to. */
type Checked = { readonly target: string } & (
  | { readonly success: true }
  | { readonly success: false; readonly error: z.core.$ZodError }
);

/** Refuses a request whose body or parameters do not fit, with what to send instead for every fault. */
export function refuseInvalid(findRoute: FindRoute) {
  return async (result: Checked, context: Context): Promise<undefined> => {
    if (result.success) return;
    const { target, error } = result;
    const value = await sentAs(target, context);
    const schema = schemaOf(findRoute(context), target);
    const where = target === 'json' ? 'payload' : target;
    throw invalidRequest(error.issues.map((issue) => describeIssue(issue, { value, schema }, where)));
  };
}

/**
 * Refuses a query parameter that a route does not have, by name: a misspelt filter passed over gives everything.
 * `toolkit_versions[notes]` is one of `toolkit_versions`.
 */
export function refuseUnknownQuery(findRoute: FindRoute) {
  return createMiddleware(async (context, next) => {
    const route = findRoute(context);
    // What is not built says so, whatever it is asked.
    if (route === undefined || '501' in route.responses) return next();
    const known = Object.keys(propertiesAt(schemaOf(route, 'query'), []));
    const sent = Object.keys(context.req.queries());
    const unknown = sent.filter((name) => !known.includes(name.replace(/^(toolkit_versions)\[.+\]$/, '$1')));
    if (unknown.length === 0) return next();
    throw invalidRequest(unknown.map((name) => `Error in query: ${unknownField(name, [], known)}`));
  });
}

function describeIssue(issue: z.core.$ZodIssue, sent: SentValue, where: string): string {
  const place = issue.path.length === 0 ? where : `${where}.${z.core.toDotPath(issue.path)}`;
  return `Error in ${place}: ${ownMessage(issue) ?? explainIssue(issue, sent)}`;
}

async function sentAs(target: string, { req: request }: Context): Promise<unknown> {
  if (target === 'json') return await request.json();
  if (target === 'query') return request.query();
  return target === 'header' ? request.header() : request.param();
}

/** The JSON Schema of a part of a request, as far as it is known. */
function schemaOf(route: RouteConfig | undefined, target: string): JsonObject {
  const schema = partOf(route, target);
  if (!(schema instanceof z.ZodType)) return {};
  const json = z.json().parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return isObject(json) ? json : {};
}

function partOf(route: RouteConfig | undefined, target: string): unknown {
  if (target === 'json') {
    const content = route?.request?.body?.content['application/json'];
    return content && 'schema' in content ? content.schema : undefined;
  }
  return target === 'query' ? route?.request?.query : undefined;
}
