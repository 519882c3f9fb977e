import { expect, it } from 'vitest';
import { plannerAsServer } from './planner-as-server.ts';

it('is the planner under /v1, with refusals in the form of the API', async () => {
  const { path, app, errorBody } = plannerAsServer();
  expect(path).toBe('/v1');
  expect(await (await app.request('/models')).json()).toMatchObject({ data: [{ id: 'planner' }] });
  expect(errorBody({ status: 401, message: 'No key.', suggestedFix: 'Send one.' }, 'req_1')).toEqual({
    error: {
      message: 'No key. Send one.',
      type: 'authentication_error',
      param: null,
      code: 'invalid_api_key',
    },
  });
});
