import { expect, it } from 'vitest';
import { envelopeOf } from './envelope.ts';

it('tells when to try again as retry_after, whoever limits', () => {
  const error = {
    code: 'rate_limited',
    message: 'Confluence gets too many requests. Try again in 7 seconds.',
    providerStatus: 429,
    retryAfterSeconds: 7,
  } as const;
  expect(envelopeOf({ successful: false, slug: 'A_TOOL', logId: 'log_1', error })).toEqual({
    data: {},
    error: error.message,
    successful: false,
    error_details: { code: 'rate_limited', message: error.message, providerStatus: 429, retry_after: 7 },
    log_id: 'log_1',
  });
});
