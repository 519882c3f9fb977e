import { text } from 'node:stream/consumers';
import { startServer, type TestServer } from './http-server.ts';

/** What the scripted model says to one request. */
export type Turn =
  | { readonly say: string; readonly finish?: string }
  | { readonly call: readonly ToolCall[] }
  | { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }
  /** Starts an answer and drops the connection. */
  | { readonly cutAfter: string }
  /** Starts an answer and never ends it. */
  | { readonly hangAfter: string };

export interface ToolCall {
  readonly tool: string;
  /** Sent as it is when it is a string, so that it need not be JSON. */
  readonly arguments: unknown;
}

export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly {
    readonly role: string;
    readonly content?: unknown;
    readonly tool_calls?: unknown;
  }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly tool_choice?: unknown;
}

export interface ScriptedModelServer extends TestServer {
  /** To be given as the base URL. */
  readonly baseUrl: string;
  readonly requests: readonly ModelRequest[];
}

/**
 * An OpenAI-compatible server whose model says what the test wrote.
 *
 * The last turn of the script is repeated for ever, so that a loop that never ends can be written down.
 */
export async function startScriptedModel(script: readonly Turn[]): Promise<ScriptedModelServer> {
  const requests: ModelRequest[] = [];
  const server = await startServer((request, response) => {
    void text(request).then((body) => {
      requests.push(JSON.parse(body));
      const turn = script[Math.min(requests.length, script.length) - 1];
      if (!turn) return response.writeHead(500).end();
      if ('status' in turn) {
        const headers = { 'content-type': 'application/json', ...turn.headers };
        return response.writeHead(turn.status, headers).end(JSON.stringify(turn.body));
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const chunk of chunksOf(turn, requests.length))
        response.write(`data: ${JSON.stringify(chunk)}\n\n`);
      if ('cutAfter' in turn) return setImmediate(() => response.destroy());
      if ('hangAfter' in turn) return;
      return response.end('data: [DONE]\n\n');
    });
  });
  return { ...server, baseUrl: `${server.url}/v1`, requests };
}

function chunksOf(turn: Exclude<Turn, { status: number }>, number: number): readonly object[] {
  if ('cutAfter' in turn) return [chunk({ content: turn.cutAfter })];
  if ('hangAfter' in turn) return [chunk({ content: turn.hangAfter })];
  if ('say' in turn) {
    // Word by word, as real servers stream.
    return [
      ...turn.say.split(/(?<= )/).map((content) => chunk({ content })),
      chunk({}, turn.finish ?? 'stop'),
    ];
  }
  const calls = turn.call.map((call, index) => ({
    index,
    id: `call_${number}_${index}`,
    type: 'function',
    function: {
      name: call.tool,
      arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    },
  }));
  return [chunk({ tool_calls: calls }), chunk({}, 'tool_calls')];
}

function chunk(delta: object, finish: string | null = null) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }],
  };
}
