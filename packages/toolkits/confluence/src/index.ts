export { requiredScopes, type ScopeKind } from './scopes/required-scopes.ts';
export { confluence } from './toolkit.ts';
