import { conversationHeaders } from './conversation-header.ts';
import { neverSent, serverSilent } from './server-silent.ts';

/**
 * `fetch` for the MCP connection, whose client repeats a request when the connection fails.
 *
 * That is right before a request was sent and wrong after: the router may have carried out a write whose answer was
 * lost, and the repetition would carry it out again. So a failure after sending is put into words that the client
 * does not take for a lost connection, and the model is told to look before it tries again.
 */
export async function fetchOnce(url: string | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, withConversation(init));
    return withBody(response, init?.signal);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw neverSent(error) ? serverSilent(url, error) : lost(error);
  }
}

function withConversation(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  for (const [name, value] of Object.entries(conversationHeaders())) headers.set(name, value);
  return { ...init, headers };
}

function lost(cause: unknown): Error {
  return new Error(
    'The answer of the router was lost on the way. Whether the call took effect is not known: check with a read before repeating it.',
    { cause },
  );
}

function withBody(response: Response, signal: AbortSignal | null | undefined): Response {
  if (!response.body) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(signal?.aborted ? error : lost(error));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
