import { type Call, type CallEntry, matches } from '../call.ts';
import { commentCalls } from './comments.ts';
import { contentCalls } from './content.ts';
import { contentCallsVersionOne } from './content-v1.ts';
import { peopleCalls } from './people.ts';
import { propertyCalls } from './properties.ts';
import { settingsCalls } from './settings.ts';
import { spaceCalls } from './spaces.ts';

const entries: readonly CallEntry[] = [
  ...propertyCalls,
  ...contentCalls,
  ...commentCalls,
  ...spaceCalls,
  ...contentCallsVersionOne,
  ...peopleCalls,
  ...settingsCalls,
];

/** How to call an operation; one that needs nothing but its path has no entry. */
export function callOf(name: string): Call {
  return entries.find(([pattern]) => matches(pattern, name))?.[1] ?? {};
}
