import { z } from 'zod';
import { closestNames } from '../../discovery/suggestions.ts';

/** Names that people take for one of the options, and what the option is called. */
const otherSpellings: Readonly<Record<string, string>> = {
  enabled: 'enable',
  disabled: 'disable',
  proxy_execution_enabled: 'enable_proxy_execution',
  sandbox: 'workbench',
  userId: 'user_id',
};

/** An object with these options and no other: one that is not known is refused with the one it may be. */
export function options<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? describeUnknown(issue.keys ?? [], known) : undefined,
  });
}

/** An object with one of several keys, and no other. */
export function oneOf<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) {
  const keys = Object.keys(shape);
  const optional = Object.fromEntries(keys.map((key) => [key, shape[key]?.optional()]));
  // fromEntries forgets which key has which schema; they are the same as in `shape`.
  return options(optional as { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> }).refine(
    (value) => keys.filter((key) => Object.hasOwn(value, key)).length === 1,
    `send exactly one of ${keys.join(', ')}`,
  );
}

function describeUnknown(unknown: readonly string[], known: readonly string[]): string {
  return unknown.map((key) => `there is no option "${key}"; ${adviceFor(key, known)}`).join('; ');
}

function adviceFor(key: string, known: readonly string[]): string {
  const spelling = otherSpellings[key];
  const meant = spelling !== undefined && known.includes(spelling) ? spelling : closestNames(key, known)[0];
  return meant === undefined ? `send one of ${known.join(', ')}` : `send "${meant}"`;
}
