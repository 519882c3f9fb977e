/** A condition of a CQL query. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly condition: Condition }
  | Comparison;

/** One clause: `title ~ "plan"`. */
export interface Comparison {
  readonly kind: 'comparison';
  /** In lower case. */
  readonly field: string;
  readonly operator: Operator;
  /** One, or the list of an `in`. */
  readonly operands: readonly Operand[];
}

export type Operator = '=' | '!=' | '~' | '!~' | '>' | '>=' | '<' | '<=' | 'in' | 'not in';

export type Operand =
  | { readonly kind: 'literal'; readonly text: string }
  /** Name in lower case. */
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] };

/** One key of `ORDER BY`. */
export interface Ordering {
  /** In lower case. */
  readonly field: string;
  readonly descending: boolean;
}

/** A parsed query. Without a condition everything is found. */
export interface CqlQuery {
  readonly condition: Condition | undefined;
  readonly orderings: readonly Ordering[];
}
