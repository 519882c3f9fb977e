import { expect, it } from 'vitest';
import { explainRefusal } from './refusal.ts';

function refusal(status: number, body: unknown = null, headers: Record<string, string> = {}) {
  return explainRefusal({ status, headers, body });
}
const v2 = (title: string) => ({ errors: [{ status: 400, code: 'BAD_REQUEST', title, detail: null }] });

it('reads the words of the v2 API', () => {
  const title =
    'Version must be incremented when updating a page. Current Version: [3]. Provided version: [3]';
  expect(refusal(409, v2(title))).toMatchObject({
    code: 'conflict',
    providerStatus: 409,
    message: expect.stringContaining(title),
  });
});

it('reads the words of the v1 API without its class names', () => {
  const said = {
    statusCode: 400,
    data: {
      authorized: true,
      valid: true,
      errors: [{ message: { translation: 'A space already exists', args: [] } }],
    },
    message:
      'com.atlassian.confluence.api.service.exceptions.api.BadRequestException: A space already exists',
  };
  expect(refusal(400, said)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('A space already'),
  });
  const { message } = refusal(400, {
    statusCode: 400,
    message: said.message.replace('A space already exists', 'No'),
  });
  expect(message).toBe('Confluence refused the input: No');
});

it('tells a wrong token from a missing scope', () => {
  expect(refusal(401)).toMatchObject({
    code: 'not_connected',
    message: expect.stringContaining('API token'),
  });
  expect(refusal(401, { code: 401, message: 'Unauthorized; scope does not match' }).code).toBe(
    'not_permitted',
  );
});

it.each([
  [400, v2('Error parsing xhtml: Unexpected close tag'), 'invalid_input', 'Markdown'],
  [
    400,
    v2('A page with this title already exists: A page already exists with the same TITLE in this space'),
    'conflict',
    'Send another',
  ],
  [403, null, 'not_permitted', 'permission'],
  [404, v2('Not Found'), 'not_found', 'Check the id'],
  [410, null, 'provider_error', 'another tool'],
  [413, null, 'invalid_input', '5 MB'],
  [418, '<html>', 'provider_error', '418'],
  [503, null, 'provider_unavailable', 'Try again later'],
])('explains %i', (status, body, code, advice) => {
  expect(refusal(status, body)).toMatchObject({ code, message: expect.stringContaining(advice) });
});

it('says when to come back, in seconds, whichever form the service sends', () => {
  const date = { date: 'Sun, 22 Nov 2026 15:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 15:00:30 GMT' };
  expect(refusal(429, null, { 'retry-after': '7' }).retryAfterSeconds).toBe(7);
  expect(refusal(429, null, date).retryAfterSeconds).toBe(30);
  expect(refusal(429).retryAfterSeconds).toBe(5);
});
