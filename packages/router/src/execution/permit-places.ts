import { type Place, type ReadHttp, ToolError, type ToolRequest, type WriteStep } from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';

/** Says no to writes in places that a connection may not write in. */
export interface PlacePermit {
  /** @throws ToolError `refused` for a request that changes something elsewhere, or where that cannot be told */
  request(request: ToolRequest): Promise<void>;
  /**
   * The same for a whole plan, so that none of it is done where a part may not be. A step that is made from earlier
   * answers is judged when it is sent.
   */
  plan(steps: readonly WriteStep[]): Promise<void>;
}

/** The permit of a connection; one that may write everywhere permits everything and asks nothing. */
export function permitPlaces(
  { toolkit, restrictions = [], baseUrl }: Connection,
  http: ReadHttp,
): PlacePermit {
  const limits = restrictions.flatMap(({ writePlaces }) => (writePlaces ? [writePlaces] : []));
  const noun = toolkit.writePlaces?.noun ?? 'place';
  async function request(asked: ToolRequest): Promise<void> {
    if (limits.length === 0 || asked.method === 'GET' || asked.method === 'HEAD') return;
    const path = pathBelow(baseUrl, asked.path);
    const places = path === undefined ? undefined : await toolkit.writePlaces?.of({ ...asked, path }, http);
    if (!places) throw refused(limits, noun, `it cannot be told which ${noun} this would change`);
    const outside = places.find((place) => !limits.every((allowed) => isIn(allowed, place)));
    if (outside) throw refused(limits, noun, `this would change ${outside.title}`);
  }
  return {
    request,
    async plan(steps) {
      for (const { request: asked } of steps) {
        if (typeof asked !== 'function') await request(asked);
      }
    },
  };
}

/** A path as the connection's own address has it; nothing for a request to another one. */
function pathBelow(baseUrl: string, path: string): string | undefined {
  if (path.startsWith('/')) return path;
  const base = `${baseUrl}/`;
  const url = URL.parse(path)?.href;
  return url?.startsWith(base) ? `/${url.slice(base.length)}` : undefined;
}

function isIn(allowed: readonly string[], { names }: Place): boolean {
  return allowed.some((one) => names.some((name) => name.toLowerCase() === one.toLowerCase()));
}

function refused(limits: readonly (readonly string[])[], noun: string, why: string): ToolError {
  const allowed = limits.map((names) => names.join(', ') || 'none').join('; and of these ');
  return new ToolError({
    code: 'refused',
    message: `[Connection Restriction] The connection may write in these ${noun}s only: ${allowed}; and ${why}. Nothing of it was sent. Use another account, or have the connection's limits changed.`,
  });
}
