import {
  type AuthScheme,
  type AuthValues,
  isOAuthScheme,
  isToolError,
  type Toolkit,
} from '@tributary/toolkit';

/** What is wrong with the values entered for a scheme, as a clause; nothing where they fit. */
export function faultIn(values: AuthValues, scheme: AuthScheme): string | undefined {
  const missing = scheme.fields.find(({ name, required }) => required && !values[name]);
  if (missing) return `"${missing.name}" (${missing.label}) is missing`;
  const unknown = Object.keys(values).find((name) => !scheme.fields.some((field) => field.name === name));
  if (unknown !== undefined) {
    const known = scheme.fields.map(({ name }) => name).join(', ');
    return `"${unknown}" is not a field of ${scheme.name}, which has: ${known || 'none'}`;
  }
  try {
    scheme.baseUrl(values);
    return undefined;
  } catch (error) {
    if (!isToolError(error)) throw error;
    return error.message.replace(/\.$/, '');
  }
}

/**
 * The scheme that values are for: the wire knows modes only, of which a toolkit may have several schemes, as with API
 * tokens with and without scopes. The preferred one where it fits, else the first of its mode that does.
 */
export function schemeFitting(
  values: AuthValues,
  preferred: AuthScheme,
  { authSchemes }: Toolkit,
): AuthScheme | undefined {
  const ofMode = authSchemes.filter(({ mode }) => mode === preferred.mode);
  return [preferred, ...ofMode].find((scheme) => faultIn(values, scheme) === undefined);
}

/** The values as they may be shown: of a secret the last four characters, where enough others stay hidden. */
export function maskSecrets(values: AuthValues, scheme: AuthScheme | undefined): AuthValues {
  const open = new Set(scheme?.fields.filter(({ secret }) => !secret).map(({ name }) => name));
  if (scheme && isOAuthScheme(scheme)) for (const name of ['scope', ...scheme.shownValues]) open.add(name);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, open.has(name) ? value : mask(value)]),
  );
}

const leastHidden = 12;

function mask(secret: string): string {
  return secret.length < leastHidden + 4 ? '********' : `********${secret.slice(-4)}`;
}
