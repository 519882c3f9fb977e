import { type Toolkit, type ToolRequest, type ToolResponse, toJsonSchema } from '@tributary/toolkit';
import { z } from 'zod';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';

/** The methods of requests that callers may word themselves. */
export const requestMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export type RequestMethod = (typeof requestMethods)[number];

/**
 * Headers that are the router's to set: credentials, what belongs to the connection or to proxies, and what makes some
 * services take a request for one by another method than the one that was judged.
 */
const ownHeaders = new Set([
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
]);

const headerName = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a header')
  .toLowerCase()
  .refine(
    (name) => !ownHeaders.has(name) && !/^(?:proxy-|x-forwarded-)/.test(name),
    'is set by the router: leave it out',
  );

const headerValue = z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'has characters that a header cannot have');

const requestInput = z.strictObject({
  method: z.enum(requestMethods).describe('HTTP method.'),
  path: z.string().min(1).describe("Path below the account's address, or a whole address of the service."),
  query: z.record(z.string(), z.array(z.string())).default({}).describe('Query parameters.'),
  headers: z.record(headerName, headerValue).default({}).describe('Headers beside the credentials.'),
  // Spelled out, JSON's own shape refers to itself, which JSON Schemas of tools must not.
  body: z.unknown().pipe(z.json()).optional().describe('Sent as JSON.'),
});

const requestOutput = z.object({
  status: z.int().describe('What the service answered.'),
  headers: z.record(z.string(), z.string()).describe('Its headers, without cookies.'),
  data: z.unknown().describe('Its answer: JSON, or text.'),
});

/** Statuses and bodies of a service, as a caller who words requests himself wants them. */
export type ProviderAnswer = z.output<typeof requestOutput>;

/** Whether a request by this method changes nothing. */
export function isReadMethod(method: RequestMethod): boolean {
  return method === 'GET' || method === 'HEAD';
}

/**
 * A request in the caller's own words, as a tool: so that policy, approvals, limits, journal and egress treat it as
 * any call. It is in no catalogue and cannot be called by its slug.
 */
export function providerRequestTool(toolkit: Toolkit, method: RequestMethod): CatalogueTool {
  const readOnly = isReadMethod(method);
  const { name } = toolkit;
  return {
    toolkit,
    inputSchema: toJsonSchema(requestInput, 'input'),
    outputSchema: toJsonSchema(requestOutput, 'output'),
    tool: {
      slug: requestSlug(toolkit),
      name: `Ask ${name}`,
      summary: `Sends a request to ${name} and returns its answer.`,
      // What it does is not known: everything that its method can do.
      hints: { readOnly, destructive: !readOnly, idempotent: readOnly },
      scopes: [],
      input: requestInput,
      output: requestOutput,
      annotations: { phrases: [], fields: {} },
      plan: async (input) => {
        const request = toolRequest(requestInput.parse(input));
        const description = `${request.method} ${request.path}`;
        return {
          summary: `Send ${description} to ${name}`,
          steps: [{ description, request }],
          changes: readOnly ? [] : [{ what: description, before: null, after: bodyText(request) }],
          before: {},
          answer: ([response]) => describeResponse(response),
        };
      },
      undo: { impossible: `What a request to ${name} changed is not known.` },
    },
  };
}

function bodyText({ body }: ToolRequest): string | null {
  return body === undefined ? null : JSON.stringify(body);
}

/** Under which slug such requests stand in the journal. */
export function requestSlug({ slug }: Toolkit): string {
  return `${slug.toUpperCase()}_PROXY_EXECUTE`;
}

/** The toolkit whose service such a request went to, by its slug in the journal; nothing for a slug of a tool. */
export function askedToolkit({ toolkits }: Pick<Catalogue, 'toolkits'>, slug: string): Toolkit | undefined {
  return toolkits.find((toolkit) => requestSlug(toolkit) === slug);
}

const methodOfRequest = z.object({ method: z.enum(requestMethods) });

/** Whether the arguments are of a request that changes nothing; where they are not known, it may have. */
export function isReadRequest(given: unknown): boolean {
  const { data } = methodOfRequest.safeParse(given);
  return data !== undefined && isReadMethod(data.method);
}

function toolRequest({ body, ...request }: z.output<typeof requestInput>): ToolRequest {
  return body === undefined ? request : { ...request, body };
}

function describeResponse(response: ToolResponse | undefined): ProviderAnswer {
  const { status = 0, headers = {}, body = null } = response ?? {};
  const { 'set-cookie': _cookies, ...shown } = headers;
  return { status, headers: shown, data: body };
}

/** What came of such a request, out of the data of its outcome. */
export function readProviderAnswer(data: unknown): ProviderAnswer {
  return requestOutput.parse(data);
}
