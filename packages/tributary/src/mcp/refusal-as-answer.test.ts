import { expect, it } from 'vitest';
import { refusalAsAnswer } from './refusal-as-answer.ts';

it('gives a JSON-RPC error on as the answer it is', async () => {
  const body = { jsonrpc: '2.0', id: 3, error: { code: -32601, message: 'Method not found' } };
  const answer = await refusalAsAnswer(Response.json(body, { status: 404 }));
  expect(answer.ok).toBe(true);
  expect(await answer.json()).toEqual(body);
});

it('fails with the words of the router, or with its status', async () => {
  const body = { error: { message: 'There is no session trs_1.', status: 404 } };
  await expect(refusalAsAnswer(Response.json(body, { status: 404 }))).rejects.toThrow(body.error.message);
  await expect(refusalAsAnswer(new Response('<html>', { status: 502 }))).rejects.toThrow('502');
});

it('leaves alone what is no refusal, and that no stream is offered', async () => {
  for (const status of [200, 202, 405]) {
    const response = new Response(null, { status });
    expect(await refusalAsAnswer(response)).toBe(response);
  }
});
