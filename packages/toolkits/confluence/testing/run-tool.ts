import {
  type DoneAction,
  type DownloadedFile,
  isToolError,
  isWriteTool,
  type JsonObject,
  type RunContext,
  type Tool,
  ToolError,
  type ToolRequest,
  type ToolResponse,
  type WritePlan,
  type WriteTool,
} from '@tributary/toolkit';
import { explainRefusal } from '../src/refusal.ts';

/** Whom a test acts as. */
export interface Account {
  readonly email: string;
  readonly token: string;
}

export const admin: Account = { email: 'admin@example.com', token: 'local-admin-token' };
export const jane: Account = { email: 'jane@example.com', token: 'local-jane-token' };

/** The site as one account sees it, for tests: raw requests, and tools run as the router runs them. */
export class SiteClient {
  readonly url: string;
  readonly #address: string;
  readonly #authorization: string;
  /** Method and path of every request so far. */
  readonly sent: string[] = [];

  /** @param address what the paths of requests follow, where it is not the site's own address */
  constructor(url: string, account: Account = admin, address = url) {
    this.url = url;
    this.#address = address;
    this.#authorization = `Basic ${Buffer.from(`${account.email}:${account.token}`).toString('base64')}`;
  }

  /** Sends one request; a refusal is an answer like any other. */
  async send(request: ToolRequest): Promise<ToolResponse> {
    const response = await this.#fetch(request);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: isJson ? JSON.parse(text) : text || null,
    };
  }

  #fetch(request: ToolRequest): Promise<Response> {
    const url = new URL(request.path.startsWith('/') ? this.#address + request.path : request.path);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value === null || value === undefined) continue;
      const values = Array.isArray(value) ? value : [value];
      for (const one of values) url.searchParams.append(name, String(one));
    }
    this.sent.push(`${request.method} ${request.path}`);
    return fetch(url, {
      method: request.method,
      headers: {
        authorization: this.#authorization,
        ...(request.form ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...bodyOf(request),
    });
  }

  /** What is there, as the site itself tells it. */
  async read(path: string): Promise<unknown> {
    return (await this.send({ method: 'GET', path })).body;
  }

  /** Runs a tool to its end. @throws ToolError as the router would give it */
  async run(tool: Tool, sent: unknown): Promise<Record<string, unknown>> {
    if (isWriteTool(tool)) return (await this.write(tool, sent)).output;
    return tool.output.parse(await tool.run(parsed(tool, sent), this.context()));
  }

  /**
   * Runs a writing tool as the router does, and gives what it keeps of it. `meanwhile` happens between the plan and its
   * first request, as where somebody else is quicker; `meanwhileAgain` between the plan after a conflict and its own.
   */
  async write(
    tool: WriteTool,
    sent: unknown,
    meanwhile = async () => {},
    meanwhileAgain = async () => {},
  ): Promise<DoneAction> {
    const input = parsed(tool, sent);
    const context = this.context();
    const planned = await tool.plan(input, context);
    await meanwhile();
    const kept = { input: asJson(input), before: asJson(planned.before) };
    try {
      return { ...kept, output: await this.#carryOut(tool, planned, context) };
    } catch (error) {
      if (!tool.afterConflict || !isConflict(error)) throw error;
      const again = await tool.afterConflict(kept, context);
      const keptAgain = { ...kept, before: asJson(again.before) };
      await meanwhileAgain();
      try {
        return { ...keptAgain, output: await this.#carryOut(tool, again, context) };
      } catch (second) {
        if (!tool.explainConflict || !isConflict(second)) throw second;
        throw await tool.explainConflict(keptAgain, context);
      }
    }
  }

  async #carryOut(tool: WriteTool, plan: WritePlan<unknown>, context: RunContext) {
    const responses: ToolResponse[] = [];
    for (const { request } of plan.steps) {
      responses.push(await this.#succeed(typeof request === 'function' ? request(responses) : request));
    }
    return asJson(tool.output.parse(await plan.answer(responses, context)));
  }

  context(): RunContext {
    const remembered = new Map<string, unknown>();
    return {
      http: {
        get: (path, query = {}) => this.#succeed({ method: 'GET', path, query }),
        lookUp: (path, body, query = {}) => this.#succeed({ method: 'POST', path, body, query }),
        download: (path, query = {}) => this.#download({ method: 'GET', path, query }),
      },
      baseUrl: this.url,
      signal: new AbortController().signal,
      now: new Date('2026-11-22T12:00:00Z'),
      progress: () => undefined,
      remember: <T>(key: string, look: () => Promise<T>): Promise<T> => {
        const known = remembered.get(key) ?? look();
        remembered.set(key, known);
        // The map holds what callers put there under the same key.
        return known as Promise<T>;
      },
    };
  }

  async #download(request: ToolRequest): Promise<DownloadedFile> {
    const response = await this.#fetch(request);
    if (!response.ok) {
      throw new ToolError(
        explainRefusal({ status: response.status, headers: {}, body: await response.json() }),
      );
    }
    const mediaType = response.headers.get('content-type')?.split(';')[0] ?? 'application/octet-stream';
    return { bytes: new Uint8Array(await response.arrayBuffer()), mediaType };
  }

  async #succeed(request: ToolRequest): Promise<ToolResponse> {
    const response = await this.send(request);
    if (response.status >= 200 && response.status < 300) return response;
    throw new ToolError(explainRefusal(response));
  }
}

function parsed(tool: Tool, sent: unknown): Record<string, unknown> {
  const input = tool.input.safeParse(sent);
  if (input.success) return input.data;
  throw new ToolError({ code: 'invalid_input', message: input.error.message });
}

function isConflict(error: unknown): boolean {
  return isToolError(error) && error.details.code === 'conflict' && error.details.providerStatus === 409;
}

/** Through text, as the journal keeps it. */
export function asJson(value: unknown): JsonObject {
  const kept: JsonObject = JSON.parse(JSON.stringify(value));
  return kept;
}

function bodyOf({ body, form }: ToolRequest): RequestInit {
  if (!form) return body === undefined ? {} : { body: JSON.stringify(body) };
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
  const { field, name, mediaType, base64 } = form.file;
  data.append(field, new Blob([Buffer.from(base64, 'base64')], { type: mediaType }), name);
  return { body: data };
}
