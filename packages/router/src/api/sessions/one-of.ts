import { z } from 'zod';

/** An object with one of several keys, and no other. */
export function oneOf<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) {
  const keys = Object.keys(shape);
  const optional = Object.fromEntries(keys.map((key) => [key, shape[key]?.optional()]));
  // fromEntries forgets which key has which schema; they are the same as in `shape`.
  return z
    .strictObject(optional as { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> })
    .refine(
      (value) => keys.filter((key) => Object.hasOwn(value, key)).length === 1,
      `send exactly one of ${keys.join(', ')}`,
    );
}
