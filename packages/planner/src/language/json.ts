import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';

const object = z.record(z.string(), z.json());
const strings = z.array(z.string());

/** The object, or the list of words, that JSON writes; undefined for anything else, text above all. */
export function readJson(text: string): JsonObject | readonly string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return object.safeParse(value).data ?? strings.safeParse(value).data;
  } catch {
    return undefined;
  }
}
