import { expect, it } from 'vitest';
import { faultOfAnswer } from './judge-answer.ts';

const built = { method: 'GET', path: '/x', parameters: [], responses: { 200: {}, 400: {}, 404: {} } };
const missing = { ...built, responses: { 404: {}, 500: {}, 501: {} } };
const refusal = (status: number) =>
  JSON.stringify({
    error: { message: 'No.', code: 10_000 + status, slug: 'x', status, request_id: 'req_1' },
  });

it.each([
  [built, 200, '{}', undefined],
  [built, 404, refusal(404), undefined],
  [missing, 501, refusal(501), undefined],
  [built, 501, refusal(501), 'It answers 501, which its document does not tell of.'],
  [built, 418, refusal(418), 'It answers 418, which its document does not tell of.'],
  [missing, 500, refusal(500), 'It answers 500.'],
  [built, 404, 'Not found', 'Its refusal is not in the error shape.'],
  [built, 400, '{"error":"No."}', 'Its refusal is not in the error shape.'],
  [built, 200, '"Error: x\n    at run (file.ts:1)"', 'It shows the innards of the program.'],
  [built, 200, '{"folder":"/home/jane/.tributary"}', 'It shows what it must keep to itself.'],
])('judges %j answered with %i %s', (operation, status, text, fault) => {
  expect(faultOfAnswer(operation, { status, text }, ['/home/jane'])).toBe(fault);
});
