import type { AuthField, AuthScheme } from '@tributary/toolkit';
import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { AuthConfig } from '../../connections/auth-configs.ts';
import { describeRestriction, restrictionAnswer } from '../restrictions/restriction-fields.ts';

export const authConfigPath = z.object({ nanoid: z.string().min(1) });

/** An auth config as the wire has it. */
export const authConfigAnswer = z.object({
  id: z.string(),
  uuid: z.string(),
  type: z.enum(['default', 'custom']),
  toolkit: z.object({ slug: z.string(), logo: z.string() }),
  name: z.string(),
  auth_scheme: z.string(),
  is_composio_managed: z.boolean(),
  credentials: z.object({
    client_id: z.string().optional(),
    client_secret: z.string().optional(),
    scopes: z.string().optional(),
    oauth_redirect_uri: z.string().optional(),
    base_url: z.string().optional(),
  }),
  proxy_config: z.null(),
  status: z.enum(['ENABLED', 'DISABLED']),
  created_at: z.string(),
  last_updated_at: z.string(),
  no_of_connections: z.int(),
  expected_input_fields: z.array(
    z.object({
      name: z.string(),
      displayName: z.string(),
      description: z.string(),
      type: z.literal('string'),
      required: z.boolean(),
      is_secret: z.boolean(),
    }),
  ),
  restrict_to_following_tools: z.array(z.string()),
  tool_access_config: z.object({ tools_available_for_execution: z.array(z.string()).optional() }),
  is_enabled_for_tool_router: z.literal(true),
  ...restrictionAnswer.shape,
});

/** Puts an auth config into the wire's words. */
export function describeAuthConfig(
  config: AuthConfig,
  catalogue: Catalogue,
): z.input<typeof authConfigAnswer> {
  const scheme = schemeOf(config, catalogue);
  const { tools } = config.restriction;
  return {
    id: config.id,
    uuid: config.id,
    type: isManaged(config) ? 'default' : 'custom',
    toolkit: { slug: config.toolkit, logo: '' },
    name: config.name,
    auth_scheme: scheme?.mode ?? config.scheme,
    is_composio_managed: isManaged(config),
    credentials: describeCredentials(config),
    proxy_config: null,
    status: config.isEnabled ? 'ENABLED' : 'DISABLED',
    created_at: config.createdAt.toISOString(),
    last_updated_at: config.updatedAt.toISOString(),
    no_of_connections: config.accounts,
    expected_input_fields: (scheme?.fields ?? []).map(describeField),
    restrict_to_following_tools: tools ? [...tools] : [],
    tool_access_config: tools ? { tools_available_for_execution: [...tools] } : {},
    is_enabled_for_tool_router: true,
    ...describeRestriction(config.restriction),
  };
}

/** Whether the OAuth app is the one that the operator's configuration gives. */
export function isManaged({ oauth, isConfigured }: AuthConfig): boolean {
  return oauth !== undefined && (isConfigured || oauth.clientId === undefined);
}

// What is managed is the operator's to know.
function describeCredentials(config: AuthConfig): z.input<typeof authConfigAnswer>['credentials'] {
  const { oauth } = config;
  if (!oauth) return {};
  const { clientId, hasSecret, scopes, redirectUri, baseUrl } = oauth;
  return {
    ...(isManaged(config) ? {} : { client_id: clientId }),
    ...(hasSecret && !isManaged(config) ? { client_secret: '********' } : {}),
    ...(scopes === undefined ? {} : { scopes: scopes.join(',') }),
    ...(redirectUri === undefined ? {} : { oauth_redirect_uri: redirectUri }),
    ...(baseUrl === undefined ? {} : { base_url: baseUrl }),
  };
}

/** The scheme of an auth config or an account; none where the toolkit no longer has it. */
export function schemeOf(
  { toolkit, scheme }: { readonly toolkit: string; readonly scheme: string },
  catalogue: Catalogue,
): AuthScheme | undefined {
  return catalogue.findToolkit(toolkit)?.authSchemes.find(({ name }) => name === scheme);
}

function describeField({ name, label, description, required, secret }: AuthField) {
  return { name, displayName: label, description, type: 'string' as const, required, is_secret: secret };
}
