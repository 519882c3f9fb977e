import {
  type DownloadedFile,
  isWriteTool,
  type RunContext,
  type Tool,
  ToolError,
  type ToolRequest,
  type ToolResponse,
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
  readonly #authorization: string;
  /** Method and path of every request so far. */
  readonly sent: string[] = [];

  constructor(url: string, account: Account = admin) {
    this.url = url;
    this.#authorization = `Basic ${Buffer.from(`${account.email}:${account.token}`).toString('base64')}`;
  }

  /** Sends one request; a refusal is an answer like any other. */
  async send(request: ToolRequest): Promise<ToolResponse> {
    const url = new URL(request.path, this.url);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value === null || value === undefined) continue;
      const values = Array.isArray(value) ? value : [value];
      for (const one of values) url.searchParams.append(name, String(one));
    }
    this.sent.push(`${request.method} ${request.path}`);
    const response = await fetch(url, {
      method: request.method,
      headers: {
        authorization: this.#authorization,
        ...(request.form ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...bodyOf(request),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: isJson ? JSON.parse(text) : text || null,
    };
  }

  /** What is there, as the site itself tells it. */
  async read(path: string): Promise<unknown> {
    return (await this.send({ method: 'GET', path })).body;
  }

  /** Runs a tool to its end. @throws ToolError as the router would give it */
  async run(tool: Tool, sent: unknown): Promise<Record<string, unknown>> {
    const input = tool.input.safeParse(sent);
    if (!input.success) throw new ToolError({ code: 'invalid_input', message: input.error.message });
    const context = this.context();
    if (!isWriteTool(tool)) return tool.output.parse(await tool.run(input.data, context));
    const plan = await tool.plan(input.data, context);
    const responses: ToolResponse[] = [];
    for (const { request } of plan.steps) {
      responses.push(await this.#succeed(typeof request === 'function' ? request(responses) : request));
    }
    return tool.output.parse(await plan.answer(responses, context));
  }

  context(): RunContext {
    const remembered = new Map<string, unknown>();
    return {
      http: {
        get: (path, query = {}) => this.#succeed({ method: 'GET', path, query }),
        lookUp: (path, body, query = {}) => this.#succeed({ method: 'POST', path, body, query }),
        download: (path) => this.#download(path),
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

  async #download(path: string): Promise<DownloadedFile> {
    this.sent.push(`GET ${path}`);
    const response = await fetch(new URL(path, this.url), {
      headers: { authorization: this.#authorization },
    });
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

function bodyOf({ body, form }: ToolRequest): RequestInit {
  if (!form) return body === undefined ? {} : { body: JSON.stringify(body) };
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
  const { field, name, mediaType, base64 } = form.file;
  data.append(field, new Blob([Buffer.from(base64, 'base64')], { type: mediaType }), name);
  return { body: data };
}
