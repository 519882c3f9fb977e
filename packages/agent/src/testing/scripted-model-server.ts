import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { anthropicDialect } from './dialects/anthropic.ts';
import type { Dialect, Ending, FailureName, ModelRequest, SentEvent, ToolCall } from './dialects/dialect.ts';
import { googleDialect } from './dialects/google.ts';
import { openAiDialect } from './dialects/openai.ts';
import { startServer, type TestServer } from './http-server.ts';

export type { ModelRequest, ToolCall } from './dialects/dialect.ts';

/** Whose wire a scripted model speaks. */
export type DialectName = 'openai' | 'anthropic' | 'google';

/** What the scripted model says to one request. */
export type Turn =
  | { readonly say: string; readonly finish?: Ending }
  | { readonly call: readonly ToolCall[] }
  | { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }
  /** Does not answer, for a reason that its maker's servers have. */
  | { readonly fail: FailureName; readonly headers?: Record<string, string> }
  /** The same, told within an answer that began well. */
  | { readonly failWithin: FailureName }
  /** Declines, with these words where there are any. */
  | { readonly refuse: string }
  /** Starts an answer and drops the connection. */
  | { readonly cutAfter: string }
  /** Starts a tool call and drops the connection. */
  | { readonly cutInCall: ToolCall }
  /** Starts an answer and never ends it. */
  | { readonly hangAfter: string };

export interface ScriptedModelServer extends TestServer {
  /** To be given as the base URL. */
  readonly baseUrl: string;
  /** Since the script that plays began. */
  readonly requests: readonly ModelRequest[];
  /** The same as they came. */
  readonly bodies: readonly unknown[];
  /** The keys that came with them. */
  readonly keys: readonly string[];
  /** Begins another script, and forgets what was asked. */
  play(script: readonly Turn[]): void;
}

const dialects: Readonly<Record<DialectName, Dialect>> = {
  openai: openAiDialect,
  anthropic: anthropicDialect,
  google: googleDialect,
};

/**
 * A server whose model says what the test wrote, on the wire of the maker it is given.
 *
 * The last turn of the script is repeated for ever, so that a loop that never ends can be written down.
 */
export async function startScriptedModel(
  beginning: readonly Turn[],
  dialectName: DialectName = 'openai',
): Promise<ScriptedModelServer> {
  const dialect = dialects[dialectName];
  const requests: ModelRequest[] = [];
  const bodies: unknown[] = [];
  const keys: string[] = [];
  let script = beginning;
  const server = await startServer((request, response) => {
    const answer = (body: string) => {
      bodies.push(JSON.parse(body));
      requests.push(dialect.readRequest(request.url ?? '', bodies.at(-1)));
      keys.push(String(request.headers[dialect.key.header]).slice(dialect.key.before.length));
      const turn = script[Math.min(requests.length, script.length) - 1];
      if (!turn) return response.writeHead(500).end();
      respond(turn, dialect, requests.length, response);
    };
    text(request)
      .then(answer)
      .catch((error) => response.writeHead(400).end(JSON.stringify({ error: { message: String(error) } })));
  });
  const play = (next: readonly Turn[]) => {
    script = next;
    requests.length = 0;
    bodies.length = 0;
    keys.length = 0;
  };
  return { ...server, baseUrl: `${server.url}${dialect.basePath}`, requests, bodies, keys, play };
}

function respond(turn: Turn, dialect: Dialect, number: number, response: ServerResponse): void {
  const failure = 'fail' in turn ? { ...dialect.failures[turn.fail], headers: turn.headers } : turn;
  if ('status' in failure) {
    response
      .writeHead(failure.status, { 'content-type': 'application/json', ...failure.headers })
      .end(JSON.stringify(failure.body));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  for (const event of eventsOf(turn, dialect, number)) response.write(lineOf(event));
  if ('cutAfter' in turn || 'cutInCall' in turn) setImmediate(() => response.destroy());
  else if (!('hangAfter' in turn)) response.end(dialect.end);
}

function lineOf({ event, data }: SentEvent): string {
  return `${event ? `event: ${event}\n` : ''}data: ${JSON.stringify(data)}\n\n`;
}

function eventsOf(turn: Turn, dialect: Dialect, number: number): readonly SentEvent[] {
  if ('say' in turn) {
    // Word by word, as real servers stream.
    return dialect.words(turn.say.split(/(?<= )/), turn.finish ?? 'stop');
  }
  if ('failWithin' in turn) return [{ event: 'error', data: dialect.failures[turn.failWithin].body }];
  if ('call' in turn) return dialect.calls(turn.call, number);
  if ('refuse' in turn) return dialect.refusal(turn.refuse);
  if ('cutInCall' in turn) return dialect.beginningOfCall(turn.cutInCall);
  if ('cutAfter' in turn) return turn.cutAfter === '' ? [] : dialect.words([turn.cutAfter]);
  if ('hangAfter' in turn) return turn.hangAfter === '' ? [] : dialect.words([turn.hangAfter]);
  return [];
}
