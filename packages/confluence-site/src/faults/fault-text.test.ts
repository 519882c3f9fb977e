import { describe, expect, it } from 'vitest';
import { parseFault } from './fault-text.ts';

describe('a fault on the command line', () => {
  it('is its kind and its settings', () => {
    expect(parseFault('unavailable:share=0.25,method=GET,retryAfter=2')).toEqual({
      kind: 'unavailable',
      share: 0.25,
      method: 'GET',
      retryAfter: 2,
      moment: 'before',
    });
    expect(parseFault('reset:moment=after,path=/wiki/api/v2/pages/*')).toEqual({
      kind: 'reset',
      moment: 'after',
      path: '/wiki/api/v2/pages/*',
    });
  });

  it('needs no settings where everything has a default', () => {
    expect(parseFault('expired-token')).toEqual({ kind: 'expired-token' });
    expect(parseFault('quota')).toMatchObject({ pointsPerHour: 65_000, pool: 'global' });
  });

  it.each([
    ['flood', '"flood" is no kind of fault: write one of quota, burst, unavailable, slow, reset,'],
    ['slow', 'milliseconds: '],
    ['slow:500', 'write "500" as name=value'],
    ['unavailable:share=2', 'share: '],
    ['unavailable:shares=0.1', 'shares'],
    ['reset:moment=never', 'moment: '],
    ['conflict:path=wiki', 'path: '],
  ])('is refused as %s', (text, message) => {
    expect(() => parseFault(text)).toThrow(message);
  });
});
