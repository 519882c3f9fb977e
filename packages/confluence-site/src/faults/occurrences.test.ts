import { describe, expect, it } from 'vitest';
import type { FaultRequest } from './fault-request.ts';
import { type FaultSettings, faultSettingsSchema } from './fault-settings.ts';
import { countOccurrences } from './occurrences.ts';
import { seededRandom } from './random.ts';

const request = (method: string, path: string): FaultRequest => ({ method, path, authorization: '' });
const read = request('GET', '/wiki/api/v2/pages/1');

function occurrencesOf(fault: FaultSettings['faults'][number], seed = 1) {
  const [valid] = faultSettingsSchema.parse({ faults: [fault] }).faults;
  if (!valid) throw new Error('There is no fault.');
  return countOccurrences(valid, seededRandom(seed));
}

describe('the scope of a fault', () => {
  it.each([
    [undefined, '/wiki/api/v2/pages', true],
    [undefined, '/wiki/rest/api/search', true],
    [undefined, '/wiki/spaces/MKT', false],
    [undefined, '/authorize', false],
    ['/authorize', '/authorize', true],
    ['/wiki/api/v2/pages', '/wiki/api/v2/pages', true],
    ['/wiki/api/v2/pages', '/wiki/api/v2/pages/1', false],
    ['/wiki/api/v2/pages/*', '/wiki/api/v2/pages/1/labels', true],
    ['/wiki/api/v2/pages/*', '/wiki/api/v2/pages', false],
    ['/wiki/*/1/*', '/wiki/api/v2/pages/1/labels', true],
    ['/wiki/*/2/*', '/wiki/api/v2/pages/1/labels', false],
    ['/*labels', '/wiki/api/v2/pages/1/labels', true],
    ['/a*ab', '/ab', false],
  ])('with the path %s, %s: %s', (path, asked, isMet) => {
    const occurrences = occurrencesOf({ kind: 'slow', milliseconds: 1, path });
    expect(occurrences.admits(request('GET', asked))).toBe(isMet);
  });

  it('may name methods', () => {
    const one = occurrencesOf({ kind: 'unavailable', method: 'POST' });
    expect([one.admits(read), one.admits(request('POST', read.path))]).toEqual([false, true]);
    const two = occurrencesOf({ kind: 'unavailable', method: ['POST', 'GET'] });
    expect([two.admits(read), two.admits(request('PUT', read.path))]).toEqual([true, false]);
  });
});

describe('how often a fault happens', () => {
  it('is after those that it skips, as often as it says', () => {
    const occurrences = occurrencesOf({ kind: 'unavailable', skip: 1, count: 2 });
    const happens = [1, 2, 3, 4].map(() => occurrences.admits(read) && occurrences.strikes());
    expect(happens).toEqual([false, true, true, false]);
    expect([occurrences.seen, occurrences.happened]).toEqual([4, 2]);
  });

  it('is about the share of the requests, the same ones for the same seed', () => {
    const draw = (seed: number) => {
      const occurrences = occurrencesOf({ kind: 'unavailable', share: 0.3 }, seed);
      return Array.from({ length: 1_000 }, () => occurrences.strikes());
    };
    const happened = draw(7).filter(Boolean).length;
    expect(happened).toBeGreaterThan(250);
    expect(happened).toBeLessThan(350);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)).not.toEqual(draw(7));
  });

  it('is never at a share of 0 and always at 1', () => {
    const never = occurrencesOf({ kind: 'reset', share: 0 });
    const always = occurrencesOf({ kind: 'reset', share: 1 });
    for (let time = 0; time < 100; time += 1)
      expect([never.strikes(), always.strikes()]).toEqual([false, true]);
  });
});
