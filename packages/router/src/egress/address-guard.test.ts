import { expect, it } from 'vitest';
import { AddressRefused, guardedLookup, mayReach, refuseLiteral } from './address-guard.ts';

it.each([
  ['8.8.8.8', true, true],
  ['2606:4700::1111', true, true],
  ['127.0.0.1', false, true],
  ['10.1.2.3', false, true],
  ['172.16.0.1', false, true],
  ['192.168.1.1', false, true],
  ['100.64.0.1', false, true],
  ['::1', false, true],
  ['fd12:3456::1', false, true],
  ['::ffff:127.0.0.1', false, true],
  ['169.254.169.254', false, false],
  ['::ffff:169.254.169.254', false, false],
  ['fe80::1', false, false],
  ['100.100.100.200', false, false],
  ['fd00:ec2::254', false, false],
  ['0.0.0.0', false, false],
  ['::', false, false],
  ['224.0.0.1', false, false],
  ['255.255.255.255', false, false],
  ['64:ff9b::a00:1', false, false],
  ['2002:7f00:1::', false, false],
  ['::7f00:1', false, false],
  ['::ffff:0:7f00:1', false, false],
  ['64:ff9b:1::7f00:1', false, false],
  ['2001:0:7f00:1::', false, false],
  ['fec0::1', false, false],
  ['4000::1', false, false],
  ['fe80::1%eth0', false, false],
  ['168.63.129.16', false, false],
  ['192.0.0.192', false, false],
  ['198.18.0.1', false, false],
  ['240.0.0.1', false, false],
  ['0.1.2.3', false, false],
  ['not an address', false, false],
])('%s: reached by all %s, with permission %s', (address, byAll, withPermission) => {
  expect([mayReach(address, false), mayReach(address, true)]).toEqual([byAll, withPermission]);
});

it('judges hosts written as addresses, in brackets too, and leaves names to the look-up', () => {
  expect(refuseLiteral('127.0.0.1', false)).toBeInstanceOf(AddressRefused);
  expect(refuseLiteral('[::1]', false)).toBeInstanceOf(AddressRefused);
  expect(refuseLiteral('[::1]', true)).toBeUndefined();
  expect(refuseLiteral('localhost', false)).toBeUndefined();
});

it.each([
  'https://2130706433',
  'https://0x7f.1',
  'https://0177.0.0.1',
  'https://127.1',
  'https://①②⑦.0.0.1',
  'https://127.0.0.1.',
  'https://[::ffff:127.0.0.1]',
  'https://[::127.0.0.1]',
  'https://0xa9fea9fe',
  'https://[::ffff:a9fe:a9fe]',
])('takes the address %s for what it is, however it is written', (url) => {
  expect(refuseLiteral(new URL(url).hostname, false)).toBeInstanceOf(AddressRefused);
});

// The resolver is replaced: no test may depend on what a name outside resolves to.
function lookUp(addresses: readonly string[], all: boolean): Promise<unknown[]> {
  const resolve = (_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  return new Promise((done) => {
    const guarded = guardedLookup(false, resolve as Parameters<typeof guardedLookup>[1]);
    guarded('name.example', { all }, (...answer) => done(answer));
  });
}

it('refuses a name when any of its addresses may not be reached', async () => {
  expect(await lookUp(['8.8.8.8', '127.0.0.1'], true)).toMatchObject([{ name: 'AddressRefused' }, '']);
  expect(await lookUp([], true)).toMatchObject([{ name: 'AddressRefused' }, '']);
});

it('judges a name each time that it connects, by what it resolves to then', async () => {
  const answers = [['8.8.8.8'], ['169.254.169.254']];
  const resolve = (_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(
      null,
      (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
    );
  const guarded = guardedLookup(false, resolve as Parameters<typeof guardedLookup>[1]);
  const once = () => new Promise((done) => guarded('name.example', {}, (...answer) => done(answer)));
  expect(await once()).toEqual([null, '8.8.8.8', 4]);
  expect(await once()).toMatchObject([{ name: 'AddressRefused' }, '']);
});

it('answers in both forms that sockets ask for', async () => {
  expect(await lookUp(['8.8.8.8'], true)).toEqual([null, [{ address: '8.8.8.8', family: 4 }]]);
  expect(await lookUp(['8.8.8.8', '8.8.4.4'], false)).toEqual([null, '8.8.8.8', 4]);
});
