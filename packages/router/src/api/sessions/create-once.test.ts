import { expect, it } from 'vitest';
import { apiKey, apiKeyOf, runningRouter, sessionBody } from '../../testing/running-router.ts';

const path = '/api/v3.1/tool_router/session';

it('makes one session for all requests with a key, at once or one after the other', async () => {
  const { request } = await runningRouter();
  const create = async (key: string, options: object = {}) => {
    const headers = { ...apiKeyOf(apiKey), 'idempotency-key': key };
    return await request('POST', path, { user_id: 'jane', ...options }, headers);
  };
  const answers = await Promise.all([create('one'), create('one'), create('one')]);
  const ids = answers.map(({ body }) => sessionBody.parse(body).session_id);
  expect(new Set(ids).size).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  const replayed = answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true');
  expect(replayed).toHaveLength(2);

  const other = await create('two');
  expect(sessionBody.parse(other.body).session_id).not.toBe(ids[0]);
  expect(await create('one', { search: { enable: false } })).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining('with other options') } },
  });
  await request('DELETE', `${path}/${ids[0]}`);
  expect(await create('one')).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining('was deleted') } },
  });
  expect(await create('a key')).toMatchObject({ status: 400 });
});
