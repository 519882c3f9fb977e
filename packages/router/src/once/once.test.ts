import { expect, it } from 'vitest';
import { z } from 'zod';
import type { RouterSettings } from '../router.ts';
import type { StoreOptions } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { startLossyNotes } from '../testing/lossy-notes.ts';
import { apiKey, apiKeyOf, runningRouter } from '../testing/running-router.ts';

const sessions = '/api/v3.1/tool_router/session';
const answerShape = z.looseObject({
  log_id: z.string(),
  successful: z.boolean(),
  replayed: z.boolean().optional(),
});

type Running = Awaited<ReturnType<typeof runningRouter>>;

describeOnEachEngine('a call with a key', ({ readyStoreOptions }) => {
  async function start(settleTiming: RouterSettings['settleTiming'] = { grace: 0, patience: 200 }) {
    const service = await startLossyNotes();
    const store: StoreOptions = await readyStoreOptions();
    const connection = {
      userId: 'jane',
      toolkit: 'notes',
      scheme: 'notes_api_key',
      values: { site: service.origin, key: 'jane-token' },
      allowPrivateAddress: true,
    };
    const startRouter = () => runningRouter({ ...store, connections: [connection], settleTiming });
    const router = await startRouter();
    const { session_id: session } = await router.createSession();
    const call =
      ({ request }: Running, route: string) =>
      async (body: object, key?: string) =>
        await request('POST', `${sessions}/${session}/${route}`, body, {
          ...apiKeyOf(apiKey),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        });
    const addNote = async (text: unknown, key?: string, by = router) => {
      const { body, ...rest } = await call(by, 'execute')(
        { tool_slug: 'NOTES_ADD_NOTE', arguments: { text } },
        key,
      );
      return { ...rest, body };
    };
    const logs = async () => {
      const { body } = await router.request('POST', '/api/v3.1/logs/tool_execution', {});
      return z.object({ logs: z.array(z.looseObject({ id: z.string(), status: z.string() })) }).parse(body)
        .logs;
    };
    return {
      service,
      router,
      startRouter,
      addNote,
      logs,
      batch: (tools: readonly object[], key?: string) =>
        call(router, 'execute_meta')({ slug: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools } }, key),
    };
  }

  it('runs once, and gets its first answer again, marked as such', async () => {
    const { addNote, service, logs } = await start();
    const first = await addNote('Call Ada', 'key-1');
    const second = await addNote('Call Ada', 'key-1');
    expect(first.body).not.toHaveProperty('replayed');
    expect(second).toMatchObject({
      status: 200,
      body: { ...z.looseObject({}).parse(first.body), replayed: true },
    });
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(service.notes).toHaveLength(1);
    expect(await logs()).toHaveLength(1);
  });

  it('is its own without a key, however alike', async () => {
    const { addNote, service } = await start();
    await addNote('Call Ada');
    await addNote('Call Ada');
    expect(service.notes).toHaveLength(2);
  });

  it('is refused with 409 when the key was used for other arguments, and journalled so', async () => {
    const { addNote, service, logs } = await start();
    await addNote('Call Ada', 'key-1');
    const other = await addNote('Call Sam', 'key-1');
    expect(other).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('used for another call') } },
    });
    expect(service.notes).toHaveLength(1);
    expect(await logs()).toMatchObject([{ status: 'failed' }, { status: 'success' }]);
  });

  it.each([['two words'], ['x'.repeat(256)]])('is refused with 400 for the key %j', async (key) => {
    const { addNote } = await start();
    expect(await addNote('Call Ada', key)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('1 to 255 visible') } },
    });
  });

  it('waits for the one that runs, on its own router and on another', async () => {
    const { addNote, service, startRouter } = await start();
    const other = await startRouter();
    const { arrived, release } = service.holdWrites();
    const calls = [
      addNote('Call Ada', 'key-1'),
      addNote('Call Ada', 'key-1'),
      addNote('Call Ada', 'key-1', other),
    ];
    await arrived;
    release();
    const answers = (await Promise.all(calls)).map(({ body }) => answerShape.parse(body));
    expect(new Set(answers.map(({ log_id }) => log_id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => replayed)).toHaveLength(2);
    expect(service.notes).toHaveLength(1);
  });

  it('gets its first answer after a restart', async () => {
    const { addNote, service, router, startRouter } = await start();
    const first = answerShape.parse((await addNote('Call Ada', 'key-1')).body);
    await router.close();
    const again = await addNote('Call Ada', 'key-1', await startRouter());
    expect(again.body).toMatchObject({ log_id: first.log_id, replayed: true });
    expect(service.notes).toHaveLength(1);
  });

  it('succeeds when its answer was lost and the service did it', async () => {
    const { addNote, service } = await start();
    service.failNext('the answer is lost');
    const first = await addNote('Call Ada', 'key-1');
    expect(first.body).toMatchObject({ successful: true, data: { id: '1' } });
    expect((await addNote('Call Ada', 'key-1')).body).toMatchObject({ successful: true, replayed: true });
    expect(service.notes).toHaveLength(1);
  });

  it('fails when the service never got it, and the next one with the key runs', async () => {
    const { addNote, service } = await start();
    service.failNext('the request is lost');
    expect((await addNote('Call Ada', 'key-1')).body).toMatchObject({
      successful: false,
      error: expect.stringContaining('was not done'),
    });
    expect(service.notes).toEqual([]);
    const next = await addNote('Call Ada', 'key-1');
    expect(next.body).toMatchObject({ successful: true });
    expect(next.body).not.toHaveProperty('replayed');
    expect(service.notes).toHaveLength(1);
  });

  it('is unknown while what was sent may still arrive; the next one waits for that, and runs', async () => {
    const { addNote, service, logs } = await start({ grace: 600, patience: 0 });
    service.failNext('the request is lost');
    const first = await addNote('Call Ada', 'key-1');
    expect(first.body).toMatchObject({
      error_details: { code: 'outcome_unknown' },
      error: expect.stringContaining('same idempotency key'),
    });
    expect((await addNote('Call Ada', 'key-1')).body).toMatchObject({ successful: true });
    expect(service.notes).toHaveLength(1);
    expect(await logs()).toMatchObject([{ status: 'success' }, { status: 'failed' }]);
  });

  it('leaves its key unused when it is refused before anything is sent', async () => {
    const { addNote, service } = await start();
    expect((await addNote(7, 'key-1')).body).toMatchObject({
      error_details: { code: 'invalid_input' },
    });
    expect((await addNote('Call Ada', 'key-1')).body).toMatchObject({ successful: true });
    expect(service.notes).toHaveLength(1);
  });

  it('may be an item of a batch, with a key of its own', async () => {
    const { batch, service } = await start();
    const item = (text: string, key: string) => ({
      tool_slug: 'NOTES_ADD_NOTE',
      arguments: { text },
      idempotency_key: key,
    });
    await batch([item('Call Ada', 'key-1')]);
    const { body } = await batch([
      item('Call Ada', 'key-1'),
      item('Call Sam', 'key-2'),
      item('Other', 'key-1'),
    ]);
    expect(body).toMatchObject({
      data: {
        results: [
          { response: { successful: true, replayed: true } },
          { response: { successful: true } },
          { response: { successful: false, error_details: { code: 'conflict' } } },
        ],
      },
    });
    expect(service.notes.map(({ text }) => text)).toEqual(['Call Ada', 'Call Sam']);
  });

  it('may be a batch: its items run once, in their order only', async () => {
    const { batch, service } = await start();
    const item = (text: string) => ({ tool_slug: 'NOTES_ADD_NOTE', arguments: { text } });
    const two = [item('Call Ada'), item('Call Sam')];
    await batch(two, 'key-1');
    expect((await batch(two, 'key-1')).body).toMatchObject({ data: { success_count: 2 } });
    expect((await batch(two.toReversed(), 'key-1')).body).toMatchObject({ data: { error_count: 2 } });
    expect(service.notes).toHaveLength(2);
  });
});
