import { expect, it } from 'vitest';
import { formatArgument, requireFormat, takeFormat, withFormatArgument } from './answer-format.ts';

it('takes the form out of the arguments', () => {
  expect(takeFormat({ id: '7', format: 'raw' })).toEqual({ own: { id: '7' }, format: 'raw' });
  expect(takeFormat({ id: '7' })).toEqual({ own: { id: '7' } });
  expect(takeFormat({ id: '7', format: null })).toEqual({ own: { id: '7' } });
});

it('refuses another form with the forms that there are', () => {
  expect(() => requireFormat({ format: 'short' })).toThrow(/"short" is no form.*compact, full, raw/);
  for (const format of ['compact', null, undefined]) expect(() => requireFormat({ format })).not.toThrow();
});

it('adds the argument to a schema, behind its own', () => {
  const schema = { type: 'object', properties: { id: { type: 'string' } }, additionalProperties: false };
  expect(withFormatArgument(schema)).toEqual({
    ...schema,
    properties: { id: { type: 'string' }, ...formatArgument },
  });
});
