/** What a statement may be given. Booleans are 0 and 1, times are milliseconds since 1970. */
export type SqlValue = string | number | null;

/** A piece of SQL with the values of its placeholders: pieces nest, values never become text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * Writes SQL with values in place.
 *
 * @example
 * const visible = sql`s.private_to is null or s.private_to = ${accountId}`;
 * database.all(sql`select * from space s where ${visible}`);
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  for (const [index, part] of parts.entries()) {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  }
  return { text, values };
}

/** All the conditions at once; none at all is true. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.reduce<Sql>((all, next) => sql`${all} and (${next})`, sql`1`);
}

/**
 * `column in (…)`. One statement text for any number of values, so that the statement cache stays small, and another for
 * a single one: that is a comparison, after which an index goes on in the order of its next column.
 */
export function isOneOf(column: Sql, values: readonly SqlValue[]): Sql {
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return sql`${column} = ${only}`;
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null;
}
