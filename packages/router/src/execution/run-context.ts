import type { RunContext } from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';
import type { ProviderHttp } from '../egress/egress.ts';
import type { ToolCall } from './tool-call.ts';

/** What a tool may use during one call. The provider can be read through it, not written. */
export function createRunContext(
  { onProgress }: Pick<ToolCall, 'onProgress'>,
  { scheme, values, baseUrl }: Connection,
  http: ProviderHttp,
  signal: AbortSignal,
  now: Date,
): RunContext {
  const remembered = new Map<string, Promise<unknown>>();
  return {
    http: { get: http.get, lookUp: http.lookUp, download: http.download },
    baseUrl: scheme.siteUrl?.(values) ?? baseUrl,
    signal,
    now,
    progress: (message, share) => onProgress?.({ message, ...(share === undefined ? {} : { share }) }),
    remember<T>(key: string, look: () => Promise<T>): Promise<T> {
      const known = remembered.get(key);
      // The map holds answers of many types; a key is always asked for with the same `look`.
      if (known) return known as Promise<T>;
      const asked = look();
      remembered.set(key, asked);
      return asked;
    },
  };
}
