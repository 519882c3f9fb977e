import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { listen } from '../http-server.ts';
import { type RouterSettings, startRouter } from '../router.ts';
import type { StoreOptions } from '../store/store.ts';
import { notes, openClock } from './notes-toolkit.ts';
import { temporaryFolder } from './temporary-store.ts';

/** The key of the routers here. */
export const apiKey = 'ak_0123456789abcdef0123456789abcdef';
export const apiKeyOf = (key: string) => ({ 'x-api-key': key });

/** What is not as usual; without either place, the store is in a folder of its own. */
type Changes = Partial<RouterSettings> & {
  readonly dataFolder?: string;
  readonly databaseUrl?: string;
  /** Beside that of `jane` to the notes. */
  readonly moreConnections?: RouterSettings['connections'];
};

/** A router on any free port with the notes of {@link startNotes}, for the user `jane`; stopped when the test is over. */
export async function runningRouter({
  dataFolder,
  databaseUrl,
  moreConnections = [],
  ...changes
}: Changes = {}) {
  const service = await startNotes();
  const store: StoreOptions =
    databaseUrl === undefined ? { dataFolder: dataFolder ?? (await temporaryFolder()) } : { databaseUrl };
  const router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    ...store,
    apiKey,
    secretKey: 'a secret key of thirty-two bytes',
    toolkits: [notes, openClock],
    connections: [
      {
        userId: 'jane',
        toolkit: 'notes',
        scheme: 'notes_api_key',
        values: { site: service.url, key: 'jane-token' },
        allowPrivateAddress: true,
      },
      ...moreConnections,
    ],
    ...changes,
  });
  onTestFinished(() => router.close());
  const request = requestTo(router.url);
  return {
    ...router,
    service,
    request,
    /** Makes a session; without options, one of `jane` that may use everything. */
    async createSession(options: object = { user_id: 'jane' }) {
      const { body } = await request('POST', '/api/v3.1/tool_router/session', options);
      return sessionBody.parse(body);
    },
  };
}

export type RunningRouter = Awaited<ReturnType<typeof runningRouter>>;

/** Sends JSON to a router, with the key unless `headers` says otherwise. */
function requestTo(url: string) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = apiKeyOf(apiKey),
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
}

const note = z.object({ text: z.string() });
/** What there is in every answer with a session. */
export const sessionBody = z.looseObject({ session_id: z.string(), mcp: z.object({ url: z.string() }) });

/** The service behind the notes toolkit: keeps notes in memory and answers one key. */
async function startNotes() {
  const kept = new Map<string, string>([['1', 'Buy milk']]);
  const slow = { asked: Promise.withResolvers<void>(), abandoned: Promise.withResolvers<void>() };
  const server = await listen(
    async (request) => {
      if (request.headers.get('authorization') !== 'Bearer jane-token')
        return Response.json({}, { status: 401 });
      const id = new URL(request.url).pathname.match(/^\/v1\/notes\/([^/]+)/)?.[1];
      if (request.url.endsWith('/v1/me')) return Response.json({ name: 'Jane' });
      if (request.method === 'POST') {
        const { text: said } = note.parse(await request.json());
        const made = String(kept.size + 1);
        kept.set(made, said);
        return Response.json({ id: made, text: said }, { status: 201 });
      }
      if (id === 'slow') {
        request.signal.addEventListener('abort', () => slow.abandoned.resolve());
        slow.asked.resolve();
        await slow.abandoned.promise;
      }
      const found = kept.get(id ?? '');
      if (found === undefined) return Response.json({}, { status: 404 });
      if (request.method === 'DELETE') kept.delete(id ?? '');
      return Response.json({ id, text: found });
    },
    { host: '127.0.0.1', port: 0 },
  );
  onTestFinished(() => server.close(0));
  return {
    url: server.url,
    notes: kept,
    /** The note `slow` is never answered; these resolve when it was asked for, and when the asker gave up. */
    slowAsked: slow.asked.promise,
    slowAbandoned: slow.abandoned.promise,
  };
}
