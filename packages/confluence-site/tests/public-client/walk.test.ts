import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { readDocuments } from '../conformance/documents.ts';
import { failuresOf } from './check-client-operation.ts';
import { clientOperations } from './client-operations.ts';

const operations = await clientOperations();
const documents = readDocuments();

describe('every operation of confluence.js', () => {
  const faults: unknown[] = [];
  const refused = new Set<string>();
  let site: Site;

  beforeAll(async () => {
    site = await createSite({ port: 0, onFault: (fault) => faults.push(fault) });
  });
  afterAll(async () => {
    await site.close();
    const accepted = operations.length - refused.size;
    process.stdout.write(`confluence.js: ${operations.length} operations called, ${accepted} accepted\n`);
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (name, operation) => {
      const failures = await failuresOf({ origin: site.url, operations, documents }, operation);
      if (failures.length > 0) refused.add(name);
      expect(failures, failures.join('\n')).toHaveLength(0);
    },
  );

  it('leaves no call unforeseen', () => {
    expect(faults).toEqual([]);
  });
});
