import { describe, expect, it } from 'vitest';
import { sql } from '../database/sql.ts';
import { dateCondition } from './dates.ts';
import type { Operand } from './syntax.ts';

/** A Sunday. */
const now = Date.parse('2026-11-22T10:30:00.000Z');
const literal = (text: string): Operand => ({ kind: 'literal', text });
const call = (name: string, ...given: string[]): Operand => ({ kind: 'function', name, arguments: given });
const startOf = (operand: Operand) => {
  const [start] = dateCondition(sql`c.created_at`, '>=', operand, now).values;
  return new Date(Number(start)).toISOString();
};

describe('CQL dates', () => {
  it.each([
    [literal('2026-01-31'), '2026-01-31T00:00:00.000Z'],
    [literal('2026/1/31'), '2026-01-31T00:00:00.000Z'],
    [literal('2026-01-31 09:30'), '2026-01-31T09:30:00.000Z'],
    [literal('2026-01-31T09:30:15Z'), '2026-01-31T09:30:15.000Z'],
    [call('now'), '2026-11-22T10:30:00.000Z'],
    [call('now', '-4w'), '2026-10-25T10:30:00.000Z'],
    [call('now', '-1M'), '2026-10-22T10:30:00.000Z'],
    [call('now', '+30m'), '2026-11-22T11:00:00.000Z'],
    [call('now', '-1y'), '2025-11-22T10:30:00.000Z'],
    [call('startofday'), '2026-11-22T00:00:00.000Z'],
    [call('startofday', '-1'), '2026-11-21T00:00:00.000Z'],
    [call('startofweek'), '2026-11-22T00:00:00.000Z'],
    [call('startofmonth', '-1M'), '2026-10-01T00:00:00.000Z'],
    [call('startofyear'), '2026-01-01T00:00:00.000Z'],
    [call('endofmonth'), '2026-11-30T23:59:59.999Z'],
  ])('%j', (operand, moment) => {
    expect(startOf(operand)).toBe(moment);
  });

  it('means the whole day by a day', () => {
    const { values } = dateCondition(sql`c.created_at`, '=', literal('2026-01-31'), now);
    expect(values).toEqual([Date.parse('2026-01-31'), Date.parse('2026-02-01')]);
  });

  it.each([literal('2026-02-30'), literal('yesterday'), call('startofdecade'), call('now', '-1x')])(
    'refuses %j',
    (operand) => {
      expect(() => dateCondition(sql`c.created_at`, '>', operand, now)).toThrow();
    },
  );
});
