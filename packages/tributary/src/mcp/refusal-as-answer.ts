import { z } from 'zod';

const jsonRpcError = z.looseObject({ jsonrpc: z.literal('2.0'), error: z.looseObject({}) });
const routerError = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/**
 * A response with its JSON-RPC error where it refuses with one, whatever its HTTP status: a client on standard input
 * gets the error as the server worded it.
 *
 * @throws Error with the router's own message where it refuses in another shape
 */
export async function refusalAsAnswer(response: Response): Promise<Response> {
  if (response.ok || response.status === 405) return response;
  const text = await response.text();
  const body = jsonOf(text);
  if (jsonRpcError.safeParse(body).success) {
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  }
  const { data } = routerError.safeParse(body);
  throw new Error(data?.error.message ?? `The router answered with status ${response.status}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
