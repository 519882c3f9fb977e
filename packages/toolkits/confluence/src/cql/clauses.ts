/** A value in CQL that stands for itself, as functions do not. */
export interface Literal {
  /** Without its quotation marks. */
  readonly text: string;
  /** Where it stands, quotation marks included. */
  readonly from: number;
  readonly to: number;
}

/** A comparison in CQL: `creator in ("a", currentUser())`. */
export interface Clause {
  /** Lower case. */
  readonly field: string;
  /** Lower case, `not in` with one space. */
  readonly operator: string;
  readonly literals: readonly Literal[];
  readonly from: number;
  readonly to: number;
}

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether a parenthesis follows, as after the name of a function. */
  readonly opens: boolean;
}

const tokenForm = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[!<>]=|!~|[=<>~(),]|[^\s"'=<>!~(),]+/gs;
const operators = new Set(['=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in']);

/** The comparisons in CQL, in their order. What is no CQL has fewer; the service says what is wrong with it. */
export function clausesOf(cql: string): Clause[] {
  const found = [...cql.matchAll(tokenForm)];
  const tokens = found.map(
    ({ 0: text, index }, at): Token => ({
      text,
      from: index,
      to: index + text.length,
      opens: found[at + 1]?.[0] === '(',
    }),
  );
  return tokens.flatMap((field, at) => clauseAt(tokens, field, at) ?? []);
}

function clauseAt(tokens: readonly Token[], field: Token, at: number): Clause | undefined {
  if (!/^(?!(?:and|or|not)$)[a-z]/i.test(field.text)) return undefined;
  const isNegated = lower(tokens[at + 1]) === 'not' && lower(tokens[at + 2]) === 'in';
  const first = at + (isNegated ? 3 : 2);
  const operator = lower(tokens[first - 1]);
  if (!operators.has(operator)) return undefined;
  const operands = operandsFrom(tokens, first);
  const last = operands.at(-1);
  if (last === undefined) return undefined;
  return {
    field: field.text.toLowerCase(),
    operator: isNegated ? 'not in' : operator,
    literals: operands.filter(({ opens }) => !opens).map(literal),
    from: field.from,
    to: last.to,
  };
}

// One value, or those between parentheses; not what stands between a function's own.
function operandsFrom(tokens: readonly Token[], first: number): readonly Token[] {
  const opening = tokens[first];
  if (opening?.text !== '(') return opening && isValue(opening) ? [opening] : [];
  const operands: Token[] = [];
  let depth = 1;
  for (const token of tokens.slice(first + 1)) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth === 0) return operands;
    if (depth === 1 && isValue(token)) operands.push(token);
  }
  return [];
}

function isValue({ text }: Token): boolean {
  return !/^(?:[(),=<>~]|[!<>]=|!~)$/.test(text);
}

function literal({ text, from, to }: Token): Literal {
  const isQuoted = /^["']/.test(text);
  return { text: isQuoted ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text, from, to };
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}
