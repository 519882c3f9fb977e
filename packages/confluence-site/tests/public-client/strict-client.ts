import { createClient } from 'confluence.js/core';
import { createV1Client, type V1Client } from 'confluence.js/v1';
import { createV2Client, type V2Client } from 'confluence.js/v2';

/** confluence.js as its users have it, for the administrator of a site. */
export interface StrictClient {
  readonly v1: V1Client;
  readonly v2: V2Client;
  /** What answers had that the client's schemas do not describe, since it was last asked. */
  takeDrift(): readonly unknown[];
}

// Where the client's own audit of schemas keeps its findings while `AUDIT_SCHEMAS` is on.
const findings = Symbol.for('apis-code-gen.schemaAudit');

/**
 * Makes the client, with no drift yet. With `AUDIT_SCHEMAS=true` (set for all tests of the site) its schemas are
 * strict: what an answer has beyond them is drift, and whatever else does not fit is thrown.
 */
export function strictClient(origin: string): StrictClient {
  const client = createClient({
    host: origin,
    auth: { type: 'basic', email: 'admin@example.com', apiToken: 'local-admin-token' },
  });
  takeDrift();
  return { v1: createV1Client(client), v2: createV2Client(client), takeDrift };
}

function takeDrift(): readonly unknown[] {
  const found: unknown = Reflect.get(globalThis, findings);
  return Array.isArray(found) ? found.splice(0) : [];
}
