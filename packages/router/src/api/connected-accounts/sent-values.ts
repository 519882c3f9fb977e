import { z } from 'zod';

/**
 * What a client enters for an account. `status` is what its own types ask it to send; numbers and flags are taken as
 * their words, and what is null was not entered.
 */
export const sentValues = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .transform(({ status: _status, ...entered }) =>
    Object.fromEntries(
      Object.entries(entered).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
    ),
  );

/** What was entered, and the mode that the client takes it for. */
export const sentState = z.strictObject({ authScheme: z.string(), val: sentValues });
