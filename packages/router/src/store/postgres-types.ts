import { types } from 'pg';

/** Values as SQLite gives them: whole numbers, counts and sums are numbers, where pg gives text. */
export const postgresTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && (oid === types.builtins.INT8 || oid === types.builtins.NUMERIC))
      return toNumber;
    return types.getTypeParser(oid, format);
  },
};

function toNumber(text: string): number {
  const number = Number(text);
  // As node:sqlite does: better no answer than one that is rounded.
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw new RangeError(`${text} is too large to be a number without loss.`);
  }
  return number;
}
