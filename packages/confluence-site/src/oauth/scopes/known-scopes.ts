import operationScopes from './operation-scopes.json' with { type: 'json' };
import descriptions from './scope-descriptions.json' with { type: 'json' };

/** Without it a consent gives no refresh token. */
export const offlineAccess = 'offline_access';

/** Lets an app read who granted it access. */
export const readMe = 'read:me';

/** Scopes of Atlassian accounts, which no operation of Confluence asks for. */
const accountScopes: Readonly<Record<string, string>> = {
  [offlineAccess]: 'Have access while you are away, until you take it back.',
  [readMe]: 'View your user profile details.',
  'read:account': 'View user profiles.',
};

const described = new Map([...Object.entries(descriptions), ...Object.entries(accountScopes)]);
const needed = Object.values(operationScopes).flat(2);

/** Every scope that an app or a token may have. */
export const knownScopes: ReadonlySet<string> = new Set([...described.keys(), ...needed]);

/** What a scope permits, in Atlassian's words; the documents have none for a few, which their names tell. */
export function scopeInWords(scope: string): string {
  const known = described.get(scope);
  if (known !== undefined) return known;
  const [verb = '', thing = ''] = scope.split(':');
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${thing.replaceAll(/[-.]/g, ' ')}.`;
}

/** The scopes of a space-separated list, each once. */
export function readScopeList(list: string): string[] {
  return [...new Set(list.split(/\s+/).filter((scope) => scope !== ''))];
}
