import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResponse,
  type JSONRPCMessage,
  type JSONRPCRequest,
  type RequestId,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { z } from 'zod';
import { refusalAsAnswer } from './refusal-as-answer.ts';

/** What a bridge connects. */
export interface BridgeEnds {
  /** Messages of the client, one a line. */
  readonly input: Readable;
  /** Messages to the client, one a line, and nothing else. */
  readonly output: Writable;
  /** Address of the MCP endpoint. */
  readonly url: URL;
  readonly apiKey: string;
  /** Sends a request to the endpoint; the platform's own when absent. */
  readonly fetch?: typeof fetch;
  /** Gives up what is under way. */
  readonly signal: AbortSignal;
}

const cancelled = z.object({
  method: z.literal('notifications/cancelled'),
  params: z.object({ requestId: z.union([z.string(), z.number()]) }),
});

const notJson = { code: -32_700, message: 'Parse error: send one JSON object a line.' };
const notRpc = { code: -32_600, message: 'Invalid request: send a JSON-RPC 2.0 message.' };
const internalErrorCode = -32_603;

/**
 * Carries MCP messages between a client on standard input and output and an endpoint over HTTP, as they are: both
 * revisions of the protocol pass. Ends when the input has ended and every request is answered, or at the signal.
 */
export async function bridge(ends: BridgeEnds): Promise<void> {
  const link = new Link(ends);
  await link.open();
  const lines = createInterface({ input: ends.input });
  const ended = once(lines, 'close');
  const close = () => lines.close();
  if (ends.signal.aborted) close();
  ends.signal.addEventListener('abort', close, { once: true });
  lines.on('line', (line) => {
    if (line.trim() !== '') link.forward(line);
  });
  await ended;
  ends.signal.removeEventListener('abort', close);
  await link.settled();
  await link.close();
}

interface UnderWay {
  readonly controller: AbortController;
  readonly ended: PromiseWithResolvers<void>;
}

/** The way to the endpoint and back, and which requests are on it. */
class Link {
  readonly #transport: StreamableHTTPClientTransport;
  readonly #output: Writable;
  readonly #signal: AbortSignal;
  readonly #underWay = new Map<RequestId, UnderWay>();

  constructor({ url, apiKey, output, signal, fetch: send = fetch }: BridgeEnds) {
    this.#output = output;
    this.#signal = signal;
    this.#transport = new StreamableHTTPClientTransport(url, {
      requestInit: { headers: { 'x-api-key': apiKey } },
      fetch: async (...request) => refusalAsAnswer(await send(...request)),
    });
    this.#transport.onmessage = (message) => this.#deliver(message);
  }

  open(): Promise<void> {
    return this.#transport.start();
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  /** Resolves when no request waits for its answer any more. */
  async settled(): Promise<void> {
    await Promise.all([...this.#underWay.values()].map(({ ended }) => ended.promise));
  }

  /** Sends one line on; what comes of it is written when it comes. */
  forward(line: string): void {
    const message = jsonOf(line);
    if (isJSONRPCRequest(message)) {
      void this.#request(message);
    } else if (isJSONRPCNotification(message) || isJSONRPCResponse(message)) {
      this.#stopIfCancelled(message);
      this.#transport.send(message).catch(() => {});
    } else {
      this.#write({ jsonrpc: '2.0', id: null, error: message === undefined ? notJson : notRpc });
    }
  }

  async #request(message: JSONRPCRequest): Promise<void> {
    const { id } = message;
    const request = { controller: new AbortController(), ended: Promise.withResolvers<void>() };
    this.#underWay.set(id, request);
    const requestSignal = AbortSignal.any([request.controller.signal, this.#signal]);
    requestSignal.addEventListener('abort', () => this.#end(id), { once: true });
    try {
      await this.#transport.send(message, {
        requestSignal,
        onRequestStreamEnd: () => this.#fail(id, 'The router ended its answer early.'),
      });
    } catch (error) {
      this.#fail(id, error instanceof Error ? error.message : String(error));
    }
  }

  /** A cancelled request's own HTTP request ends, which is what a router without sessions of its own hears. */
  #stopIfCancelled(message: JSONRPCMessage): void {
    const { data } = cancelled.safeParse(message);
    if (data !== undefined) this.#underWay.get(data.params.requestId)?.controller.abort();
  }

  #deliver(message: JSONRPCMessage): void {
    this.#write(message);
    if ('method' in message || message.id === undefined) return;
    if ('result' in message) this.#noteVersion(message.result);
    this.#end(message.id);
  }

  // Of the earlier revision's initialize alone: the newer one names the version in each message.
  #noteVersion({ protocolVersion }: Readonly<Record<string, unknown>>): void {
    if (typeof protocolVersion === 'string') this.#transport.setProtocolVersion(protocolVersion);
  }

  #fail(id: RequestId, message: string): void {
    if (!this.#underWay.has(id)) return;
    this.#write({ jsonrpc: '2.0', id, error: { code: internalErrorCode, message } });
    this.#end(id);
  }

  #end(id: RequestId): void {
    this.#underWay.get(id)?.ended.resolve();
    this.#underWay.delete(id);
  }

  #write(message: object): void {
    this.#output.write(`${JSON.stringify(message)}\n`);
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
