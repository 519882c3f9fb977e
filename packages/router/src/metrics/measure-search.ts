import type { ToolSearch } from '../discovery/tool-search.ts';
import type { Metrics } from './metrics.ts';

/** The same search, timed. */
export function measureSearch(search: ToolSearch, { noteSearch }: Pick<Metrics, 'noteSearch'>): ToolSearch {
  return {
    ...search,
    find(useCase, access) {
      const started = performance.now();
      try {
        return search.find(useCase, access);
      } finally {
        noteSearch(performance.now() - started);
      }
    },
  };
}
