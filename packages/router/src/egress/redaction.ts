import type { Connection } from '../connections/connection.ts';

/** Shorter values are words that occur by chance. */
const shortestSecret = 6;

/** A text without the connection's credentials, which a provider may have repeated in its refusal. */
export function withoutSecrets(text: string, { scheme, values }: Connection): string {
  const entered = scheme.fields.filter(({ secret }) => secret).map(({ name }) => values[name] ?? '');
  const sent = Object.values(scheme.headers(values)).flatMap((value) => [
    value,
    ...value.split(' ').slice(1),
  ]);
  return [...sent, ...entered]
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
