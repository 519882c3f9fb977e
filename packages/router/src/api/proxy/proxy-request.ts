import { z } from 'zod';
import { requestMethods } from '../../execution/provider-request.ts';
import { notTaken } from '../route-parts.ts';

/** What both ways of sending a request in one's own words take. */
export const requestFields = {
  endpoint: z.string().min(1).max(8192),
  method: z.enum(requestMethods),
  body: z.unknown().optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        value: z.union([z.string(), z.number()]).transform(String),
        type: z.enum(['header', 'query']),
      }),
    )
    .default([]),
  /** Files are not built yet. */
  binary_body: notTaken('Files cannot be sent yet: send a JSON body, or use a tool.'),
  custom_connection_data: notTaken('Credentials are not taken here: connect an account and name it.'),
  /** The approval that was asked for by this very request, where there is one. */
  approval_id: z.string().optional(),
  /** Only say what would be sent. */
  dry_run: z.boolean().default(false),
};

/** What the service answered; of a dry run, what it would be asked, and no status, since nothing was sent. */
export const proxyAnswer = z.union([
  z.object({
    status: z.int(),
    data: z.unknown(),
    headers: z.record(z.string(), z.string()),
    log_id: z.string(),
  }),
  z.object({ data: z.looseObject({ dry_run: z.literal(true) }), log_id: z.string() }),
]);

type RequestFields = z.output<z.ZodObject<typeof requestFields>>;

/** A request as execution takes it. */
export function requestArguments({ endpoint, method, body, parameters }: RequestFields) {
  const isWhole = /^https?:\/\//i.test(endpoint) || endpoint.startsWith('/');
  const headers = parameters.filter(({ type }) => type === 'header');
  const queries = Map.groupBy(
    parameters.filter(({ type }) => type === 'query'),
    ({ name }) => name,
  );
  return {
    method,
    path: isWhole ? endpoint : `/${endpoint}`,
    query: Object.fromEntries([...queries].map(([name, all]) => [name, all.map(({ value }) => value)])),
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    ...(body === undefined || body === null ? {} : { body }),
  };
}
