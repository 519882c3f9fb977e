import type { JsonObject } from '@tributary/toolkit';
import { parameterWords } from './parameter-words.ts';
import type { SearchDocument } from './search-document.ts';

/** A tool as other catalogues describe theirs. */
export interface ForeignTool {
  readonly id: string;
  readonly toolkit?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  /** JSON Schema of its input. */
  readonly parameters?: JsonObject | null | undefined;
}

/** What the ranker knows of a tool that is none of the catalogue. */
export function foreignDocument({ id, toolkit, name, description, parameters }: ForeignTool): SearchDocument {
  const group = (toolkit ?? '').toLowerCase();
  return {
    id,
    group,
    groupName: toolkit ?? '',
    slug: name.toLowerCase().startsWith(group) ? name.slice(group.length) : name,
    name: '',
    summary: description ?? '',
    phrases: [],
    parameters: parameterWords(parameters ?? {}),
  };
}
