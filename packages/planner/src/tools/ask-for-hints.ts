import type { JsonObject } from '@tributary/toolkit';
import type { MetaTool } from './meta-tools.ts';
import { propertySchema } from './schema.ts';
import { choicesOf, shapesOf } from './tool-card.ts';

/** What a call asks to be told of a tool, besides what it is told anyway. */
const asked: Partial<Record<MetaTool, readonly string[]>> = {
  search: ['hints'],
  schemas: ['input_schema', 'hints'],
};

/**
 * The input of a call with the wish for what people say for the tools, where the router offers that: models do without
 * it, and a router of others may refuse a field that it does not know.
 *
 * @param offered the input schema under which the host offers the meta tool
 */
export function askForHints(tool: MetaTool, input: JsonObject, offered: unknown): JsonObject {
  const include = asked[tool];
  return include !== undefined && offersHints(offered) ? { ...input, include } : input;
}

function offersHints(offered: unknown): boolean {
  const field = propertySchema.safeParse(offered).data?.properties?.include;
  return (
    field !== undefined && shapesOf(field).some(({ items }) => items && choicesOf(items).includes('hints'))
  );
}
