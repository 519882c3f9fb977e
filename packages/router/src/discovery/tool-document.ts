import type { CatalogueTool } from '../catalogue/catalogue.ts';
import { parameterWords } from './parameter-words.ts';
import type { SearchDocument } from './search-document.ts';

/** What the ranker knows of a tool of the catalogue. */
export function toSearchDocument({ tool, toolkit, inputSchema }: CatalogueTool): SearchDocument {
  return {
    id: tool.slug,
    group: toolkit.slug,
    groupName: toolkit.name,
    slug: tool.slug.slice(toolkit.slug.length + 1),
    name: tool.name,
    summary: tool.summary,
    phrases: tool.annotations.phrases,
    parameters: parameterWords(inputSchema),
  };
}
