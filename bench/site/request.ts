import { seedUsers } from '../../packages/confluence-site/src/seed/users.ts';
import { basic } from '../../packages/confluence-site/src/testing/site-client.ts';

// Not the administrator, nor the author of all: her answers are what permissions leave.
const authorization = basic(seedUsers.jane.email, seedUsers.jane.apiToken);

/**
 * Sends a GET as Jane, reads the answer to its end and tells how many results are in it: 0 for what is no list.
 *
 * @throws Error for an answer outside 2xx
 */
export async function ask(url: string, path: string): Promise<number> {
  const response = await fetch(`${url}${path}`, { headers: { authorization } });
  const text = await response.text();
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${text}`);
  const answer: unknown = JSON.parse(text);
  const isList = typeof answer === 'object' && answer !== null && 'results' in answer;
  return isList && Array.isArray(answer.results) ? answer.results.length : 0;
}
