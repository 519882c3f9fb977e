import type { JsonObject } from '@tributary/toolkit';
import type { SiteClient } from './run-tool.ts';

/** One use of a tool on a fresh local site: its arguments, after what must be there first was put there. */
export type ExampleCall = (client: SiteClient) => Promise<JsonObject>;

/** Examples of tools, by slug. */
export type ExampleCalls = Readonly<Record<string, ExampleCall>>;
