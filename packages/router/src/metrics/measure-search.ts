import type { ToolSearch } from '../discovery/tool-search.ts';
import type { Metrics } from './metrics.ts';

/** The same search, timed. */
export function measureSearch(search: ToolSearch, { noteSearch }: Pick<Metrics, 'noteSearch'>): ToolSearch {
  return {
    ...search,
    async find(useCases, access) {
      const started = performance.now();
      try {
        return await search.find(useCases, access);
      } finally {
        noteSearch(performance.now() - started);
      }
    },
  };
}
