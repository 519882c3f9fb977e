import type { z } from '@hono/zod-openapi';
import { Refusal } from './refusal.ts';

/** The first thing in a body that does not fit, refused in the words and with the codes that OpenAI uses. */
export function explainMisfit({ issues }: z.core.$ZodError): Refusal {
  const [issue] = issues;
  if (issue === undefined) return new Refusal('The body does not fit.');
  const at = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const param = pathOf([...issue.path, issue.keys[0] ?? '']);
    return new Refusal(`Unknown parameter: '${param}'.`, { param, code: 'unknown_parameter' });
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return new Refusal(`Missing required parameter: '${at}'.`, {
      param: at,
      code: 'missing_required_parameter',
    });
  }
  const words = issue.message.replace(/^Invalid input: /, '');
  const code = issue.code === 'invalid_type' ? 'invalid_type' : 'invalid_value';
  return new Refusal(`Invalid value for '${at}': ${words}.`, { param: at, code });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
