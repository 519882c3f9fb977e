import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { bodyCheck } from './answer-check.ts';
import { checkOperation } from './check-operation.ts';
import { type Documents, readDocuments } from './documents.ts';
import { implementedOf } from './implemented-operations.ts';
import { sender } from './send.ts';

const documents = readDocuments();

if (documents === undefined) {
  it("needs Atlassian's documents in ../shared/reference/atlassian: skipped, they are not here", () => {
    expect(documents).toBeUndefined();
  });
} else {
  describe("the operations of Atlassian's documents", () => checkAll(documents));
}

function checkAll(documents: Documents): void {
  const implemented = implementedOf(documents);
  const checkBody = bodyCheck(documents);
  const invalid = new Map<string, readonly string[]>();
  const faults: unknown[] = [];
  let site: Site;

  beforeAll(async () => {
    site = await createSite({ port: 0, onFault: (fault) => faults.push(fault) });
  });
  afterAll(async () => {
    await site.close();
    const valid = implemented.length - invalid.size;
    const leftOut = documents.operations.length - implemented.length;
    process.stdout.write(
      `operations: ${implemented.length} implemented, ${valid} valid, ${leftOut} left out\n`,
    );
  });

  it.each(implemented.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (name, operation) => {
      const failures = await checkOperation(
        { documents, implemented, checkBody, send: sender(site.url) },
        operation,
      );
      if (failures.length > 0) invalid.set(name, failures);
      expect(failures, failures.join('\n')).toHaveLength(0);
    },
  );

  it('leave no call unforeseen', () => {
    expect(faults).toEqual([]);
  });
}
