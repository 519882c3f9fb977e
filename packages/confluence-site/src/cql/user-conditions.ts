import { hasWord } from '../database/has-word.ts';
import { SiteError } from '../http/errors.ts';
import type { User } from '../users/user.ts';
import { unparsable } from './cql-error.ts';
import { type CqlContext, equality, matching } from './field.ts';
import { currentAccountId } from './functions.ts';
import type { Comparison, Condition, Operand, Operator } from './syntax.ts';

/** Whether somebody is asked for. */
export type UserTest = (user: User) => boolean;

/** A field of people: the operators it takes, and what it means that one has a value. */
interface UserField {
  readonly operators: readonly Operator[];
  has(user: User, value: string): boolean;
}

const account: UserField = { operators: equality, has: (user, value) => user.accountId === value };

const fields: Readonly<Record<string, UserField>> = {
  type: { operators: equality, has: (_user, value) => value.toLowerCase() === 'user' },
  user: account,
  'user.accountid': account,
  'user.userkey': account,
  'user.fullname': {
    operators: [...equality, ...matching],
    has: (user, value) => wordsOf(value).every((word) => hasWord(user.displayName, `${word}*`)),
  },
};

/** A condition on people, as `/search/user` takes them. Throws 400 on what is not asked of people. */
export function compileUserCondition(
  condition: Condition,
  context: Pick<CqlContext, 'query' | 'user'>,
): UserTest {
  if (condition.kind === 'comparison') return compileUserComparison(condition, context);
  if (condition.kind === 'not') {
    const inner = compileUserCondition(condition.condition, context);
    return (user) => !inner(user);
  }
  const left = compileUserCondition(condition.left, context);
  const right = compileUserCondition(condition.right, context);
  return condition.kind === 'and' ? (user) => left(user) && right(user) : (user) => left(user) || right(user);
}

function compileUserComparison(
  { field: name, operator, operands }: Comparison,
  context: Pick<CqlContext, 'query' | 'user'>,
): UserTest {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new SiteError('BAD_REQUEST', `Unsupported CQL field '${name}' for this resource`);
  if (!field.operators.includes(operator)) {
    const takes = field.operators.join(' ');
    throw unparsable(context.query, `the field '${name}' does not take '${operator}', only: ${takes}`);
  }
  const values = operands.map((operand) => accountOrText(operand, context.user));
  const isNegative = operator === '!=' || operator === '!~' || operator === 'not in';
  return (user) => values.some((value) => field.has(user, value)) !== isNegative;
}

function accountOrText(operand: Operand, asker: User): string {
  if (operand.kind === 'literal') return operand.text;
  if (operand.name === 'currentuser') return currentAccountId(asker);
  throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${operand.name}' for this field`);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}*?]+/gu) ?? [];
}
