import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { isManaged, schemeOf } from './auth-config-answer.ts';
import { withoutMeaning } from './auth-config-options.ts';
import { sentCredentials, settingsFrom } from './sent-credentials.ts';
import {
  type CheckedRestriction,
  checkConfigRestriction,
  configRestrictionFields,
} from './sent-restriction.ts';

const name = z.string().trim().min(1).max(256).optional();

const ownScheme = z.strictObject({
  type: z.literal('use_custom_auth'),
  name,
  /** A mode, or the name of one of the toolkit's schemes. */
  authScheme: z.string().min(1),
  credentials: sentCredentials.optional(),
  ...configRestrictionFields,
  ...withoutMeaning,
});

const managedScheme = z.strictObject({
  type: z.literal('use_composio_managed_auth'),
  name,
  credentials: sentCredentials.optional(),
  ...configRestrictionFields,
  ...withoutMeaning,
});

const route = createRoute({
  method: 'post',
  path: '/auth_configs',
  summary: 'Make an auth config, by which users connect accounts of a toolkit',
  request: jsonBody(
    z.strictObject({
      toolkit: z.strictObject({ slug: sentSlug }),
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
          is_composio_managed: z.boolean(),
          restrict_to_following_tools: z.array(z.string()),
        }),
      }),
    ),
    ...errorAnswers,
  },
});

/** POST auth_configs. Managed authentication is by the OAuth app that the operator's configuration gives. */
export function addCreateAuthConfig(app: RestApp, services: RouterServices): void {
  const { authConfigs, catalogue } = services;
  app.openapi(route, async (context) => {
    const { toolkit, auth_config: wanted } = context.req.valid('json');
    const scheme =
      wanted?.type === 'use_custom_auth' ? wanted.authScheme : managedSchemeOf(toolkit.slug, catalogue);
    const { restriction, scopes } = await restrictionOf(toolkit.slug, scheme, wanted ?? {}, services);
    const made = await authConfigs.create(context.get('project').id, {
      toolkit: toolkit.slug,
      scheme,
      name: wanted?.name,
      oauth: { ...settingsFrom(wanted?.credentials), ...(scopes ? { scopes } : {}) },
      restriction,
    });
    const answer = {
      toolkit: { slug: made.toolkit },
      auth_config: {
        id: made.id,
        auth_scheme: schemeOf(made, catalogue)?.mode ?? made.scheme,
        is_composio_managed: isManaged(made),
        restrict_to_following_tools: [...(made.restriction.tools ?? [])],
      },
    };
    return context.json(answer, 201);
  });
}

// What is not there of it, is refused where the auth config is made.
async function restrictionOf(
  slug: string,
  scheme: string,
  sent: Parameters<typeof checkConfigRestriction>[0],
  services: RouterServices,
): Promise<Partial<CheckedRestriction>> {
  const toolkit = services.catalogue.findToolkit(slug);
  const found = toolkit?.authSchemes.find(({ name, mode }) => name === scheme || mode === scheme);
  return toolkit ? await checkConfigRestriction(sent, { toolkit, scheme: found }, [], services) : {};
}

/** The scheme of a toolkit for which there may be an app of the operator. */
function managedSchemeOf(slug: string, catalogue: Catalogue): string {
  const toolkit = catalogue.findToolkit(slug);
  const scheme = toolkit?.authSchemes.find(({ mode }) => mode === 'OAUTH2');
  if (toolkit && !scheme) throw notManaged(slug);
  return scheme?.name ?? 'OAUTH2';
}

function notManaged(toolkit: string): ApiError {
  return new ApiError({
    status: 400,
    message: `There is no managed authentication for ${toolkit}: this router has no OAuth app of its own.`,
    suggestedFix: 'Send auth_config with type use_custom_auth and an authScheme of the toolkit: API_KEY.',
  });
}
