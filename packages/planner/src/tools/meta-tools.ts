/** The names under which the router's meta tools are offered; a host may have put its own prefix before them. */
export interface MetaTools {
  readonly search?: string | undefined;
  readonly schemas?: string | undefined;
  readonly execute?: string | undefined;
  readonly connections?: string | undefined;
  /** Not one of Composio's: other routers do without. */
  readonly undo?: string | undefined;
}

const suffixes = {
  search: 'COMPOSIO_SEARCH_TOOLS',
  schemas: 'COMPOSIO_GET_TOOL_SCHEMAS',
  execute: 'COMPOSIO_MULTI_EXECUTE_TOOL',
  connections: 'COMPOSIO_MANAGE_CONNECTIONS',
  undo: 'TRIBUTARY_UNDO',
} as const;

export type MetaTool = keyof typeof suffixes;

/** Which of the offered tools are the router's. */
export function findMetaTools(offered: readonly string[]): MetaTools {
  const named = (suffix: string) => offered.find((name) => name.endsWith(suffix));
  return {
    search: named(suffixes.search),
    schemas: named(suffixes.schemas),
    execute: named(suffixes.execute),
    connections: named(suffixes.connections),
    undo: named(suffixes.undo),
  };
}

/** Which meta tool a call in the conversation went to. */
export function metaToolOf(name: string): MetaTool | undefined {
  return (Object.keys(suffixes) as MetaTool[]).find((key) => name.endsWith(suffixes[key]));
}
