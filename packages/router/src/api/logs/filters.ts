import { z } from 'zod';
import type { JournalCondition, JournalField } from '../../journal/journal-condition.ts';

/** The wire's names of what logs are filtered by. The last two are ours. */
const fieldNames = {
  tool_slug: 'tool',
  toolkit_slug: 'toolkit',
  connected_account_id: 'connection',
  auth_config_id: 'authConfig',
  status: 'status',
  user_id: 'user',
  session_id: 'session',
  sandbox_id: 'sandbox',
  request_id: 'request',
  log_id: 'id',
  trace_id: 'trace',
  outcome: 'outcome',
} as const satisfies Record<string, JournalField>;

type FieldName = keyof typeof fieldNames;

const known: { readonly [Name in FieldName]?: readonly string[] } = {
  status: ['success', 'failed'],
  outcome: ['ok', 'error', 'refused', 'unknown', 'pending'],
};

// Whatever was sent: not every object can be made text.
const shown = (input: unknown) => (typeof input === 'string' ? input : JSON.stringify(input));

/** One filter as the wire has it. */
export const logFilter = z
  .strictObject({
    field: z.enum(Object.keys(fieldNames).filter(isFieldName), {
      error: ({ input }) =>
        `There is no field ${shown(input)}. Send one of ${Object.keys(fieldNames).join(', ')}.`,
    }),
    operator: z.enum(['==', '!=', 'contains', 'not_contains'], {
      error: ({ input }) => `There is no operator ${shown(input)}. Send ==, !=, contains or not_contains.`,
    }),
    value: z.string(),
  })
  .superRefine(({ field, operator, value }, context) => {
    const values = known[field];
    if (values === undefined || operator.includes('contains') || values.includes(value)) return;
    const message = `${field} is never "${value}". Send one of ${values.join(', ')}.`;
    context.addIssue({ code: 'custom', path: ['value'], message });
  });

/** The condition that a filter stands for. Slugs are matched in any case. */
export function toCondition({ field, operator, value }: z.output<typeof logFilter>): JournalCondition {
  return { field: fieldNames[field], operator, value: inCaseOf(field, value) };
}

function inCaseOf(field: FieldName, value: string): string {
  if (field === 'tool_slug') return value.toUpperCase();
  return field === 'toolkit_slug' ? value.toLowerCase() : value;
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldNames, name);
}
