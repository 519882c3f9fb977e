import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';

/** How this router does what the wire leaves to each project. */
const config = {
  is_2FA_enabled: false,
  mask_secret_keys_in_connected_account: true,
  log_visibility_setting: 'show_all',
  require_mcp_api_key: true,
} as const;

const configAnswer = z.object({
  is_2FA_enabled: z.literal(false),
  mask_secret_keys_in_connected_account: z.literal(true),
  log_visibility_setting: z.literal('show_all'),
  require_mcp_api_key: z.literal(true),
});

const readRoute = createRoute({
  method: 'get',
  path: '/org/project/config',
  summary: "Tell the project's settings",
  responses: { 200: jsonAnswer('The settings.', configAnswer), ...errorAnswers },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/org/project/config',
  summary: "Confirm the project's settings, which are the same for every project",
  request: jsonBody(
    z.strictObject({
      is_2FA_enabled: z.literal(false, 'people do not sign in here, so there is no second factor').optional(),
      mask_secret_keys_in_connected_account: z.literal(true, 'secrets are never shown').optional(),
      log_visibility_setting: z
        .literal('show_all', 'the journal keeps contents until DELETE logs/tool_execution/contents')
        .optional(),
      require_mcp_api_key: z.literal(true, 'an MCP address alone opens nothing').optional(),
    }),
  ),
  responses: { 200: jsonAnswer('The settings.', configAnswer), ...errorAnswers },
});

/** GET and PATCH org/project/config. What is sent must be as it is; other settings are refused with the reason. */
export function addProjectConfig(app: RestApp): void {
  app.openapi(readRoute, (context) => context.json(config, 200));
  app.openapi(changeRoute, (context) => context.json(config, 200));
}
