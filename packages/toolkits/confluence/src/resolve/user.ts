import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { quoteCql, searchWords } from '../api/cql.ts';
import { nameOf, readCurrentUser, readUser, searchUsers, type User } from '../api/user.ts';
import { closest, fold, isPartOf, matching } from './names.ts';
import { ambiguous, notFound } from './which.ts';

/** Somebody with an account. */
export interface Person {
  readonly accountId: string;
  /** Their name, or the account id where they show none. */
  readonly displayName: string;
  /** `null` where they do not show it. */
  readonly email: string | null;
}

// Sites with more people than this are rare; there, a name or an account id finds whom an email address does not.
const mostPeople = 1000;
const atOnce = 200;
const advice = 'Send the account id, the whole name or the email address.';

/**
 * Finds somebody by account id, name, email address or address of their profile; `me` is whom the connection acts as.
 * An exact name wins over a part of one.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest names
 */
export async function findUser(reference: string, context: RunContext): Promise<Person> {
  const wanted = wordsIn(reference);
  if (wanted === '') {
    throw new ToolError({ code: 'invalid_input', message: `The person is empty. ${advice}` });
  }
  return context.remember(`person by ${fold(wanted)}`, () => find(wanted, context));
}

/**
 * The account id of somebody in the words of {@link findUser}. An account id is taken as it is, so that people whose
 * account is closed can be asked for as well.
 */
export async function accountIdOf(reference: string, context: RunContext): Promise<string> {
  const wanted = wordsIn(reference);
  return looksLikeAccountId(wanted) ? wanted : (await findUser(reference, context)).accountId;
}

function find(wanted: string, context: RunContext): Promise<Person> {
  if (/^(?:me|my ?self|i|current ?user(?:\(\))?)$/i.test(wanted)) return findSelf(context);
  if (looksLikeAccountId(wanted)) return findById(wanted, context);
  return /^[^\s@]+@[^\s@]+$/.test(wanted) ? findByEmail(wanted, context) : findByName(wanted, context);
}

// A profile opens at /wiki/people/ID on the site and at /people/ID on Atlassian's home page.
function wordsIn(reference: string): string {
  const profile = /^https?:\/\/[^/]+(?:\/wiki)?\/people\/([^/?#]+)/i.exec(reference.trim())?.[1];
  return profile === undefined ? reference.trim().replace(/^@/, '') : decodeURIComponent(profile);
}

// Either 24 hexadecimal digits, or the number of a directory and an id within it.
function looksLikeAccountId(words: string): boolean {
  return /^(?:[\da-f]{24}|[\w-]+:[\w-]{8,})$/i.test(words);
}

async function findSelf(context: RunContext): Promise<Person> {
  const [person] = peopleAmong([await readCurrentUser(context)]);
  if (person) return person;
  throw new ToolError({
    code: 'not_found',
    message: `The connection acts as nobody with an account. ${advice}`,
  });
}

async function findById(accountId: string, context: RunContext): Promise<Person> {
  const user = await readUser(accountId, context);
  const [person] = user ? peopleAmong([user]) : [];
  if (person) return person;
  throw notFound('person', accountId, [], advice);
}

async function findByEmail(email: string, context: RunContext): Promise<Person> {
  const has = (person: Person) => person.email?.toLowerCase() === email.toLowerCase();
  // No search knows email addresses, but most of them begin as the name does.
  const name = email.replace(/@.*/, '').replace(/[._+-]+/g, ' ');
  const owner = (await named(name, context)).find(has);
  if (owner) return owner;
  const everybody = await readEverybody(context);
  const found = everybody.find(has);
  if (found) return found;
  throw notFound('person', email, offered(name, everybody), `Many hide their email address. ${advice}`);
}

async function findByName(name: string, context: RunContext): Promise<Person> {
  const fitting = fittingOf(name, await named(name, context));
  const [only, ...others] = fitting;
  if (others.length > 0) throw ambiguous('person', name, fitting.map(candidate), advice);
  if (only) return only;
  throw notFound('person', name, offered(name, await readEverybody(context)), advice);
}

// Directories write "Doe, Jane".
function fittingOf(name: string, people: readonly Person[]): readonly Person[] {
  const inOrder = matching(name, people, ({ displayName }) => displayName);
  if (inOrder.length > 0) return inOrder;
  const words = (searchWords(name) ?? name).split(' ');
  return people.filter(({ displayName }) => words.every((word) => isPartOf(word, displayName)));
}

// The search takes each word for the beginning of one of a name.
async function named(name: string, context: RunContext): Promise<Person[]> {
  const words = searchWords(name);
  if (words === null) return [];
  const window = { limit: atOnce, start: 0 };
  const { entries } = await searchUsers(`user.fullname ~ ${quoteCql(words)}`, window, context);
  return peopleAmong(entries);
}

async function readEverybody(context: RunContext): Promise<Person[]> {
  const users: User[] = [];
  let cursor: string | null = null;
  do {
    const part = await searchUsers('type = user', { limit: atOnce, start: 0, cursor }, context);
    users.push(...part.entries);
    cursor = part.nextCursor;
  } while (cursor !== null && users.length < mostPeople);
  return peopleAmong(users);
}

function peopleAmong(users: readonly User[]): Person[] {
  return users.flatMap((user) =>
    user.accountId
      ? [
          {
            accountId: user.accountId,
            displayName: nameOf(user) ?? user.accountId,
            email: user.email || null,
          },
        ]
      : [],
  );
}

function offered(name: string, people: readonly Person[]): Candidate[] {
  return closest(name, people, ({ displayName }) => displayName).map(candidate);
}

function candidate({ accountId, displayName, email }: Person): Candidate {
  return { id: accountId, name: displayName, ...(email === null ? {} : { detail: email }) };
}
