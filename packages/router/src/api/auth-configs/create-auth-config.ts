import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { schemeOf } from './auth-config-answer.ts';
import { withoutMeaning } from './auth-config-options.ts';

const name = z.string().trim().min(1).max(256).optional();

const ownScheme = z.strictObject({
  type: z.literal('use_custom_auth'),
  name,
  /** A mode, or the name of one of the toolkit's schemes. */
  authScheme: z.string().min(1),
  ...withoutMeaning,
});

const managedScheme = z.looseObject({ type: z.literal('use_composio_managed_auth') });

const route = createRoute({
  method: 'post',
  path: '/auth_configs',
  summary: 'Make an auth config, by which users connect accounts of a toolkit',
  request: jsonBody(
    z.object({
      toolkit: z.object({ slug: z.string().min(1) }),
      auth_config: z.discriminatedUnion('type', [ownScheme, managedScheme]).optional(),
    }),
  ),
  responses: {
    201: jsonAnswer(
      'The auth config.',
      z.object({
        toolkit: z.object({ slug: z.string() }),
        auth_config: z.object({
          id: z.string(),
          auth_scheme: z.string(),
          is_composio_managed: z.literal(false),
          restrict_to_following_tools: z.array(z.string()),
        }),
      }),
    ),
    ...errorAnswers,
  },
});

/** POST auth_configs, for schemes whose credentials are entered. */
export function addCreateAuthConfig(app: RestApp, { authConfigs, catalogue }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { toolkit, auth_config: wanted } = context.req.valid('json');
    if (wanted?.type !== 'use_custom_auth') throw notManaged(toolkit.slug);
    const made = await authConfigs.create(context.get('project').id, {
      toolkit: toolkit.slug,
      scheme: wanted.authScheme,
      name: wanted.name,
    });
    const answer = {
      toolkit: { slug: made.toolkit },
      auth_config: {
        id: made.id,
        auth_scheme: schemeOf(made, catalogue)?.mode ?? made.scheme,
        is_composio_managed: false as const,
        restrict_to_following_tools: [],
      },
    };
    return context.json(answer, 201);
  });
}

function notManaged(toolkit: string): ApiError {
  return new ApiError({
    status: 400,
    message: `There is no managed authentication for ${toolkit}: this router has no OAuth app of its own.`,
    suggestedFix: 'Send auth_config with type use_custom_auth and an authScheme of the toolkit: API_KEY.',
  });
}
