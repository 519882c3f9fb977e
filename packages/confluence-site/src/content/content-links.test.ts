import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfTinyCode, tinyCode, webPath } from './content-links.ts';

describe('addresses', () => {
  it('hold the title with plus signs for spaces, and a blog post its day', () => {
    const linked = { id: 7, space_key: 'MKT', title: 'A/B + c?', created_at: Date.parse('2026-01-02') };
    expect(webPath({ ...linked, type: 'page' })).toBe('/spaces/MKT/pages/7/A%2FB+%2B+c%3F');
    expect(webPath({ ...linked, type: 'blogpost' })).toBe('/spaces/MKT/blog/2026/01/02/7/A%2FB+%2B+c%3F');
  });

  it('have short codes that lead back to the id and need no escaping', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (id) => {
        expect(idOfTinyCode(tinyCode(id))).toBe(id);
        expect(tinyCode(id)).toMatch(/^[\w-]+$/);
      }),
    );
  });
});
