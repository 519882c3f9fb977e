import type { AuthField, AuthValues } from '@tributary/toolkit';
import { entered } from './site-address.ts';

/** Whose API token it is. */
export const emailField: AuthField = {
  name: 'generic_id',
  label: 'Email',
  description: 'Email of the Atlassian account.',
  required: true,
  secret: false,
};

/** An API token, with or without scopes. */
export const apiTokenField: AuthField = {
  name: 'generic_api_key',
  label: 'API token',
  description: 'API token of that account, made at id.atlassian.com under Security, API tokens.',
  required: true,
  secret: true,
};

/** Email and API token as Basic authentication. */
export function basicAuthentication(values: AuthValues): Readonly<Record<string, string>> {
  const pair = `${entered(values, emailField.name)}:${entered(values, apiTokenField.name)}`;
  return { authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}
