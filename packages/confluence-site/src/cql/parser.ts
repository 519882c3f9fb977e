import { unparsable } from './cql-error.ts';
import type { Comparison, Condition, CqlQuery, Operand, Operator, Ordering } from './syntax.ts';
import { type Token, tokenize } from './tokens.ts';

/** Parentheses and NOTs inside each other; more would be an attack on the stack and not a question. */
const maximumDepth = 100;

/** What has a meaning of its own, and is text only in quotation marks. */
const reserved = /^(?:and|or|not|in|order|by)$|[*?]/i;

/**
 * Parses CQL. AND and OR bind alike and are read from the left, as in Confluence; parentheses group.
 *
 * Throws 400 in Confluence's words.
 */
export function parseCql(query: string): CqlQuery {
  return new Parser(query).parse();
}

class Parser {
  readonly #query: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = tokenize(query);
  }

  parse(): CqlQuery {
    if (this.#tokens.length === 0) throw this.#fail('it is empty');
    const condition = this.#isWord('order') ? undefined : this.#condition();
    if (condition && beginsNegative(condition)) throw this.#fail('a negative clause cannot come first');
    const orderings = this.#takeWord('order') ? this.#orderings() : [];
    if (this.#peek()) throw this.#unexpected();
    return { condition, orderings };
  }

  #condition(): Condition {
    let left = this.#term();
    for (;;) {
      const kind = this.#takeWord('and') ? 'and' : this.#takeWord('or') ? 'or' : undefined;
      if (kind === undefined) return left;
      left = { kind, left, right: this.#term() };
    }
  }

  #term(): Condition {
    if (this.#takeWord('not')) return { kind: 'not', condition: this.#nested(() => this.#term()) };
    if (!this.#takeMark('(')) return this.#comparison();
    const inside = this.#nested(() => this.#condition());
    this.#expectMark(')');
    return inside;
  }

  #nested(read: () => Condition): Condition {
    this.#depth++;
    if (this.#depth > maximumDepth) throw this.#fail(`it is nested over ${maximumDepth} deep`);
    const condition = read();
    this.#depth--;
    return condition;
  }

  #comparison(): Comparison {
    const field = this.#word('a field').toLowerCase();
    const operator = this.#operator();
    const isList = operator === 'in' || operator === 'not in';
    return { kind: 'comparison', field, operator, operands: isList ? this.#list() : [this.#operand()] };
  }

  #operator(): Operator {
    const token = this.#peek();
    if (token?.kind === 'operator') {
      this.#position++;
      return token.text;
    }
    if (this.#takeWord('in')) return 'in';
    if (this.#takeWord('not') && this.#takeWord('in')) return 'not in';
    throw this.#unexpected();
  }

  #list(): Operand[] {
    this.#expectMark('(');
    const operands = [this.#operand()];
    while (this.#takeMark(',')) operands.push(this.#operand());
    this.#expectMark(')');
    return operands;
  }

  #operand(): Operand {
    const token = this.#next();
    if (token.kind !== 'word' && token.kind !== 'string') throw this.#unexpectedToken(token);
    if (token.kind === 'word' && reserved.test(token.text)) {
      throw this.#fail(`'${token.text}' is reserved: put it in quotation marks`);
    }
    if (token.kind === 'string' || !this.#takeMark('(')) return { kind: 'literal', text: token.text };
    return { kind: 'function', name: token.text.toLowerCase(), arguments: this.#arguments() };
  }

  #arguments(): string[] {
    if (this.#takeMark(')')) return [];
    const given = [this.#argument()];
    while (this.#takeMark(',')) given.push(this.#argument());
    this.#expectMark(')');
    return given;
  }

  #argument(): string {
    const token = this.#next();
    if (token.kind !== 'word' && token.kind !== 'string') throw this.#unexpectedToken(token);
    return token.text;
  }

  #orderings(): Ordering[] {
    if (!this.#takeWord('by')) throw this.#unexpected();
    const orderings = [this.#ordering()];
    while (this.#takeMark(',')) orderings.push(this.#ordering());
    return orderings;
  }

  #ordering(): Ordering {
    const field = this.#word('a field').toLowerCase();
    const descending = this.#takeWord('desc');
    if (!descending) this.#takeWord('asc');
    return { field, descending };
  }

  #word(what: string): string {
    const token = this.#next();
    if (token.kind !== 'word') throw this.#fail(`${what} is expected, not '${token.text}'`);
    return token.text;
  }

  #isWord(text: string): boolean {
    const token = this.#peek();
    return token?.kind === 'word' && token.text.toLowerCase() === text;
  }

  #takeWord(text: string): boolean {
    if (!this.#isWord(text)) return false;
    this.#position++;
    return true;
  }

  #takeMark(text: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'mark' || token.text !== text) return false;
    this.#position++;
    return true;
  }

  #expectMark(text: string): void {
    if (!this.#takeMark(text)) throw this.#unexpected();
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#position];
  }

  #next(): Token {
    const token = this.#peek();
    if (!token) throw this.#unexpected();
    this.#position++;
    return token;
  }

  #unexpected(): Error {
    const token = this.#peek();
    return token ? this.#unexpectedToken(token) : this.#fail('it ends too early');
  }

  #unexpectedToken(token: Token): Error {
    return this.#fail(`'${token.text}' is not expected there`);
  }

  #fail(reason: string): Error {
    return unparsable(this.#query, reason);
  }
}

function beginsNegative(condition: Condition): boolean {
  if (condition.kind === 'not') return true;
  if (condition.kind === 'comparison') return ['!=', '!~', 'not in'].includes(condition.operator);
  return beginsNegative(condition.left);
}
