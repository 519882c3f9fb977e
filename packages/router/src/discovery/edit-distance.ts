/** Whether one word becomes the other by so many slips: a letter too many, too few, wrong, or two in turned order. */
export function isWithin(slips: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const dropped = Math.min(last[column] ?? 0, current[column - 1] ?? 0) + 1;
      const turned = areTurned(one, row, other, column) ? (beforeLast[column - 2] ?? 0) + 1 : dropped;
      current.push(Math.min(changed, dropped, turned));
    }
    [beforeLast, last] = [last, current];
  }
  return (last[other.length] ?? 0) <= slips;
}

// The two letters before here and there: `ag` and `ga`.
function areTurned(one: string, row: number, other: string, column: number): boolean {
  return row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
}
