import { closestNames } from '../discovery/suggestions.ts';
import { type FieldPath, nameOf } from './field-of-schema.ts';

/** Names that people take for another one, which is unlike them. */
const otherSpellings: Readonly<Record<string, string>> = {
  enabled: 'enable',
  disabled: 'disable',
  proxyexecutionenabled: 'enable_proxy_execution',
  sandbox: 'workbench',
};

/** What to send in place of a field that there is not. */
export function unknownField(key: string, path: FieldPath, known: readonly string[]): string {
  const place = path.length === 0 ? '' : ` in "${nameOf(path)}"`;
  const said = `There is no field "${key}"${place}`;
  const meant = meantName(key, known);
  if (meant !== undefined) return `${said}: did you mean "${meant}"?`;
  return known.length > 0 ? `${said}. The fields are ${known.join(', ')}.` : `${said}: leave it out.`;
}

function meantName(key: string, known: readonly string[]): string | undefined {
  const plain = plainName(key);
  const spelling = otherSpellings[plain];
  return (
    known.find((name) => plainName(name) === plain || name === spelling) ?? closestNames(key, known, 1)[0]
  );
}

/** `dryRun`, `dry-run` and `dry_run` are one name to people. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
