import type { JsonObject, JsonValue, Redaction } from '@tributary/toolkit';
import { type IsSecret, mapTexts, redacted, redactFields, secretTexts } from './redact-fields.ts';

/** Takes out of one call's contents what is not kept. */
export interface CallRedaction {
  input(value: JsonObject): JsonObject;
  /** Also what was secret in the input and comes back. */
  answer(value: JsonValue): JsonValue;
  /** What a failure says; also credentials that a provider repeats in its refusal. */
  failure(value: JsonValue): JsonValue;
}

/** Names of fields that hold credentials whatever the tool, written without their dashes and underscores. */
const secretNames = new Set([
  'authorization',
  'proxyauthorization',
  'cookie',
  'setcookie',
  'password',
  'passphrase',
  'secret',
  'clientsecret',
  'privatekey',
  'apikey',
  'xapikey',
  'genericapikey',
  'apitoken',
  'token',
  'accesstoken',
  'refreshtoken',
  'idtoken',
  'bearertoken',
]);

const credentialInText = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi;

/** Shorter secrets are not looked for in texts: they are words that occur by chance. */
const shortestSecret = 6;

/** The redaction of a call with these arguments, by the declaration of its tool. */
export function createCallRedaction(declared: Redaction | undefined, given: JsonObject): CallRedaction {
  const ofInput = secretFields(declared?.input);
  const ofOutput = secretFields(declared?.output);
  const secrets = secretTexts(given, ofInput).filter((text) => text.length >= shortestSecret);
  const withoutSecrets = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, redacted), text);
  const answer = (value: JsonValue) => mapTexts(inAnswer(value, ofOutput), withoutSecrets);
  return {
    input: (value) => redactFields(value, ofInput),
    answer,
    failure: (value) =>
      mapTexts(answer(value), (text) => text.replaceAll(credentialInText, `$1 ${redacted}`)),
  };
}

function secretFields(declared: readonly string[] = []): IsSecret {
  const paths = new Set(declared);
  return (path, part) => paths.has(path.join('.')) || (typeof part === 'string' && isSecretName(path.at(-1)));
}

function isSecretName(name = ''): boolean {
  return secretNames.has(name.toLowerCase().replaceAll(/[-_]/g, ''));
}

function inAnswer(value: JsonValue, isSecret: IsSecret): JsonValue {
  const { answer } = redactFields({ answer: value }, (path, part) => isSecret(path.slice(1), part));
  return answer ?? null;
}
