/** Finds what belongs to a request: `GET`, `/wiki/api/v2/pages/1146883`. */
export type OperationMatcher<Value> = (method: string, path: string) => Value | undefined;

interface Entry<Value> {
  readonly segments: readonly string[];
  readonly value: Value;
}

/**
 * Finds operations by their documented names: `GET /wiki/api/v2/pages/{id}`. Where several fit, the one that names more
 * of the path, from its beginning on, is meant.
 *
 * @example
 * const find = operationMatcher([['GET /pages/{id}', 1], ['GET /pages/recent', 2]]);
 * find('GET', '/pages/recent'); // 2
 */
export function operationMatcher<Value>(
  operations: Iterable<readonly [name: string, value: Value]>,
): OperationMatcher<Value> {
  const byShape = new Map<string, Entry<Value>[]>();
  for (const [name, value] of operations) {
    const [method = '', path = ''] = name.split(' ');
    const segments = path.split('/');
    const shape = shapeOf(method, segments);
    byShape.set(shape, [...(byShape.get(shape) ?? []), { segments, value }]);
  }
  for (const entries of byShape.values()) entries.sort((a, b) => (openness(a) < openness(b) ? -1 : 1));

  return (method, path) => {
    const given = path.split('/');
    const candidates = byShape.get(shapeOf(method === 'HEAD' ? 'GET' : method, given)) ?? [];
    return candidates.find(({ segments }) => fits(segments, given))?.value;
  };
}

function shapeOf(method: string, segments: readonly string[]): string {
  return `${method} ${segments.length}`;
}

/** Sorts before another's where its path is named from further left on. */
function openness({ segments }: Entry<unknown>): string {
  return segments.map((segment) => (isOpen(segment) ? '1' : '0')).join('');
}

function fits(segments: readonly string[], given: readonly string[]): boolean {
  return segments.every((segment, index) =>
    isOpen(segment) ? given[index] !== '' : segment === given[index],
  );
}

function isOpen(segment: string): boolean {
  return segment.startsWith('{');
}
