import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../testing/running-router.ts';

it('ends a call of an older client with its request, and not for a notification that may be another client’s', async () => {
  const { createSession, service } = await runningRouter();
  const { mcp } = await createSession({ user_id: 'jane', preload: { tools: ['NOTES_GET_NOTE'] } });
  const post = (message: object, signal?: AbortSignal) =>
    fetch(mcp.url, {
      method: 'POST',
      headers: {
        'x-api-key': apiKey,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2025-11-25',
      },
      body: JSON.stringify({ jsonrpc: '2.0', ...message }),
      ...(signal ? { signal } : {}),
    });
  const closing = new AbortController();
  const params = { name: 'NOTES_GET_NOTE', arguments: { noteId: 'slow' } };
  const call = post({ id: 1, method: 'tools/call', params }, closing.signal)
    .then((response) => response.text())
    .catch(() => 'closed');
  await service.slowAsked;
  const cancelled = await post({ method: 'notifications/cancelled', params: { requestId: 1 } });
  expect(cancelled.status).toBe(202);
  expect(await Promise.race([service.slowAbandoned, Promise.resolve('still asked')])).toBe('still asked');
  closing.abort();
  expect(await call).toBe('closed');
  await service.slowAbandoned;
});
