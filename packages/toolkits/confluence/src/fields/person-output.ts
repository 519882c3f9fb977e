import { z } from 'zod';

/** The output field for a person, `null` where the service does not tell who it was. */
export function personOutput(description: string) {
  return z
    .object({
      accountId: z.string().describe('Account id.'),
      displayName: z.string().nullable().describe('Name, where it is shown.'),
      id: z.string().describe('The same as accountId.'),
    })
    .nullable()
    .describe(description);
}

/** The fields of {@link personOutput}. */
export function describePerson(
  accountId: string | null | undefined,
  people: ReadonlyMap<string, string>,
): z.output<ReturnType<typeof personOutput>> {
  if (!accountId) return null;
  return { accountId, displayName: people.get(accountId) ?? null, id: accountId };
}
