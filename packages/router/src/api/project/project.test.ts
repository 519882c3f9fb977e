import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../../testing/running-router.ts';

const config = '/api/v3.1/org/project/config';

it('tells whose key it is, and not the key', async () => {
  const { request } = await runningRouter();
  const { status, body } = await request('GET', '/api/v3.1/auth/session/info');
  expect(status).toBe(200);
  expect(body).toMatchObject({ project: { id: expect.stringMatching(/^pr_/), name: 'default' } });
  expect(JSON.stringify(body)).not.toContain(apiKey);
});

it('tells the settings, and takes what is as it is', async () => {
  const { request } = await runningRouter();
  const { body } = await request('GET', config);
  expect(body).toMatchObject({ mask_secret_keys_in_connected_account: true, require_mcp_api_key: true });
  expect(await request('PATCH', config, { require_mcp_api_key: true })).toMatchObject({ status: 200, body });
});

it.each([
  [{ mask_secret_keys_in_connected_account: false }, 'secrets are never shown'],
  [{ require_mcp_api_key: false }, 'opens nothing'],
  [{ log_visibility_setting: 'dont_store_data' }, 'DELETE logs/tool_execution/contents'],
  [{ display_name: 'Ours' }, 'display_name'],
])('refuses %j with the reason', async (change, words) => {
  const { request } = await runningRouter();
  const { status, body } = await request('PATCH', config, change);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(words);
});
