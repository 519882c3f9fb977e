import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { bodyCheck } from './answer-check.ts';
import { checkOperation } from './check-operation.ts';
import { type Documents, readDocuments } from './documents.ts';
import { implementedOf } from './implemented-operations.ts';
import { needsRoles, withoutRoles } from './kinds-of-site.ts';
import { sender } from './send.ts';

const documents = readDocuments();

if (documents === undefined) {
  it("needs Atlassian's documents in ../shared/reference/atlassian: skipped, they are not here", () => {
    expect(documents).toBeUndefined();
  });
} else {
  describe('on a site without roles', () => checkAll(documents));
}

/** What a site without roles answers otherwise than one with them. */
function answersOtherwise(name: string): boolean {
  return /\/permissions?(\/|$)|\/transition\/|-role-mode$|\/rest\/api\/space(\/_private)?$|GET .*\/spaces\/\{id\}$/.test(
    name,
  );
}

function checkAll(documents: Documents): void {
  const implemented = implementedOf(documents).filter(({ name }) => !needsRoles(name));
  const checkBody = bodyCheck(documents);
  const faults: unknown[] = [];
  let site: Site;

  beforeAll(async () => {
    site = await createSite({ port: 0, rbac: false, onFault: (fault) => faults.push(fault) });
  });
  afterAll(() => site.close());

  const checked = implemented.filter(({ name }) => answersOtherwise(name));
  it.each(checked.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (_name, operation) => {
      const shared = { documents, implemented, checkBody, send: sender(site.url), kind: withoutRoles };
      const failures = await checkOperation(shared, operation);
      expect(failures, failures.join('\n')).toHaveLength(0);
    },
  );

  it('leave no call unforeseen', () => {
    expect(faults).toEqual([]);
  });
}
