import type { SessionConfig } from '../../sessions/session.ts';

/** What a model should know of the session's user, for the system prompt; nothing where nothing was told of them. */
export function assistivePrompt({ timeZone }: Pick<SessionConfig, 'timeZone'>): string | undefined {
  if (timeZone === undefined) return undefined;
  return (
    `The user is in the time zone ${timeZone}. Take dates and times that they name as meant there, ` +
    'and tell dates and times in it. Tools are found with COMPOSIO_SEARCH_TOOLS.'
  );
}
