import type { Label } from './label.ts';

/** The v2 `Label`. */
export function labelJson(label: Label): object {
  return { id: String(label.id), name: label.name, prefix: label.prefix };
}

/** The v1 `Label`, whose `label` repeats the name, with the prefix where it is not `global`. */
export function labelJsonVersionOne(label: Label): object {
  const written = label.prefix === 'global' ? label.name : `${label.prefix}:${label.name}`;
  return { prefix: label.prefix, name: label.name, id: String(label.id), label: written };
}
