/** Queries by which lists and searches may be asked for things that are hidden; what a list does not know it ignores. */
export function searches(values: ReadonlyMap<string, string>): string[] {
  const value = (name: string) => values.get(name) ?? '';
  const cqls = [
    'type=page',
    'type in (page,blogpost,comment,attachment,whiteboard,database,folder,embed,space)',
    'text ~ "Friday"',
    'title ~ "plan*"',
    'label = conformance',
    `space = ${value('spaceKey')}`,
    `id = ${value('page')}`,
    `parent = ${value('otherPage')}`,
    `ancestor = ${value('otherPage')}`,
    `container = ${value('page')}`,
    'creator = currentUser() or creator != currentUser()',
  ].map((cql) => ({ cql }));
  const queries: Record<string, string>[] = [
    {},
    { limit: '250' },
    { 'space-id': value('space'), limit: '250' },
    { id: value('page') },
    { ids: value('space') },
    { keys: value('spaceKey') },
    { spaceKey: value('spaceKey') },
    { 'page-id': value('page') },
    { 'blogpost-id': value('blogPost') },
    { 'label-id': value('labelId') },
    { title: 'Plan', status: 'current' },
    { status: 'trashed' },
    { status: 'draft' },
    { name: 'conformance' },
    { query: 'plan' },
    ...cqls,
  ];
  return queries.map((query) => new URLSearchParams(query).toString());
}
