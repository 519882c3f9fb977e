import pino from 'pino';
import type { Logger } from './logger.ts';

/** Values that must not reach a log, wherever they stand in what is logged. */
const secrets = [
  'apiKey',
  'secretKey',
  'authorization',
  'cookie',
  'token',
  'password',
  'values',
  'arguments',
  'headers',
];

/** A logger into a file, one JSON object a line. What may hold a secret is left out by its name. */
export function createFileLogger({
  file,
  level = 'info',
}: {
  readonly file: string;
  readonly level?: 'debug' | 'info' | 'warn' | 'error';
}): Logger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`]);
  const redact = { paths: [...paths, '["x-api-key"]', '*["x-api-key"]'], censor: '[left out]' };
  return pino(
    { level, base: null, redact },
    pino.destination({ dest: file, mkdir: true, mode: 0o600, sync: true }),
  );
}
