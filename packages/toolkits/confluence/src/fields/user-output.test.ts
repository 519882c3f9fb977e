import { expect, it } from 'vitest';
import { z } from 'zod';
import { SiteClient } from '../../testing/run-tool.ts';
import { describeUser, userOutput } from './user-output.ts';

const context = new SiteClient('https://acme.atlassian.net').context();

it('calls somebody by what they show: the name, else the public one, else the account id', () => {
  const named = { accountId: '1', displayName: 'Jane Doe', publicName: 'jd' };
  expect(describeUser(named, context).displayName).toBe('Jane Doe');
  expect(describeUser({ ...named, displayName: '' }, context).displayName).toBe('jd');
  expect(describeUser({ accountId: '1' }, context).displayName).toBe('1');
  expect(describeUser({}, context).displayName).toBe('Anonymous');
});

it('has a null for everything that is hidden, and a profile for whoever has an account', () => {
  const hidden = describeUser({ accountId: '712020:a', email: '', accountType: '' }, context);
  expect(z.object(userOutput).parse(hidden)).toMatchObject({
    email: null,
    accountType: null,
    profilePicture: null,
    url: 'https://acme.atlassian.net/wiki/people/712020%3Aa',
  });
  expect(describeUser({}, context).url).toBeNull();
});
