import { z } from 'zod';

/** The longest key, in characters. */
export const maximumKeyLength = 255;

/** The largest value, in bytes of JSON. */
const maximumValueBytes = 32 * 1024;

/** A property's value: any JSON of at most 32 KB. */
export const propertyValue = z
  .unknown()
  .refine((value) => value !== undefined, 'a property needs a value, which may be any JSON')
  .refine(
    (value) => value === undefined || Buffer.byteLength(JSON.stringify(value)) <= maximumValueBytes,
    'the value is over 32 KB of JSON',
  );

/** The value of a property that takes objects alone: at most 32 KB of JSON. */
export const propertyObject = z
  .record(z.string(), z.unknown(), 'the value is a JSON object')
  .refine(
    (value) => Buffer.byteLength(JSON.stringify(value)) <= maximumValueBytes,
    'the value is over 32 KB of JSON',
  );

const key = z.string().min(1, 'a property needs a key').max(maximumKeyLength);

/** What a POST of a property of content or of a space says. */
export const newProperty = z.object({ key, value: propertyValue });

/** What a PUT says: the whole property, with the number after its current version's. */
export const propertyUpdate = newProperty.extend({
  version: z.object({ number: z.int(), message: z.string().default('') }),
});
