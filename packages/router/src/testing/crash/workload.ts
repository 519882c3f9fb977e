import { randomUUID } from 'node:crypto';

/** One write of a crash run; its mark is found in nothing else. */
export interface CrashWrite {
  readonly key: string;
  readonly mark: string;
  readonly tool: string;
  readonly arguments: Readonly<Record<string, string | readonly string[]>>;
}

/** A page that one writer alone updates: with two, updates would get into each other's way by design. */
export interface OwnPage {
  readonly id: string;
  readonly title: string;
}

const kinds = ['create page', 'create blog post', 'add label', 'update page'] as const;

/** The writes of one writer, without end: pages, blog posts, labels and updates in turn. */
export function* writesOf(writer: number, page: OwnPage): Generator<CrashWrite, never> {
  for (let number = 1; ; number++) {
    const kind = kinds[number % kinds.length] ?? 'create page';
    const mark = `crash-${writer}-${number}-${kind.replaceAll(' ', '-')}`;
    yield { key: randomUUID(), mark, ...callOf(kind, mark, page) };
  }
}

function callOf(
  kind: (typeof kinds)[number],
  mark: string,
  page: OwnPage,
): Pick<CrashWrite, 'tool' | 'arguments'> {
  switch (kind) {
    case 'create page':
      return { tool: 'CONFLUENCE_CREATE_PAGE', arguments: { spaceId: 'MKT', title: mark, body: mark } };
    case 'create blog post':
      return { tool: 'CONFLUENCE_CREATE_BLOGPOST', arguments: { spaceId: 'MKT', title: mark, body: mark } };
    case 'add label':
      return { tool: 'CONFLUENCE_ADD_CONTENT_LABEL', arguments: { id: page.id, labels: [mark] } };
    case 'update page':
      return { tool: 'CONFLUENCE_UPDATE_PAGE', arguments: { id: page.id, body: `Now it says ${mark}.` } };
  }
}
