import { expect, it } from 'vitest';
import { faultOfAnswer } from './judge-answer.ts';

const built = { method: 'GET', path: '/x', parameters: [], responses: { 200: {} } };
const missing = { ...built, responses: { 501: {} } };
const refusal = (status: number) =>
  JSON.stringify({
    error: { message: 'No.', code: 10_000 + status, slug: 'x', status, request_id: 'req_1' },
  });

it.each([
  [built, 200, '{}', undefined],
  [built, 404, refusal(404), undefined],
  [missing, 501, refusal(501), undefined],
  [built, 501, refusal(501), 'It answers 501.'],
  [missing, 500, refusal(500), 'It answers 500.'],
  [built, 404, 'Not found', 'Its refusal is not in the error shape.'],
  [built, 400, '{"error":"No."}', 'Its refusal is not in the error shape.'],
  [built, 200, '"Error: x\n    at run (file.ts:1)"', 'It shows the innards of the program.'],
])('judges %j answered with %i %s', (operation, status, text, fault) => {
  expect(faultOfAnswer(operation, status, text)).toBe(fault);
});
