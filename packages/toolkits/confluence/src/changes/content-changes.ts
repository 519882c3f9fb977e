import type { Change } from '@tributary/toolkit';
import type { ApiBody } from '../fields/body.ts';
import { storageToMarkdown } from '../format/storage-to-markdown.ts';

/** The kind of thing, as people say it. */
export const kindNames = { page: 'page', blogpost: 'blog post' } as const;

/** What a page or blog post says, as a body of v2; `null` where it says nothing yet or no more. */
type Text = ApiBody | null;

/**
 * The difference between two texts, none where they are the same. Markdown, which reads better than what is stored;
 * as stored where Markdown does not show the difference, as in a macro's parameters.
 */
export function textChange(title: string, before: Text, after: Text): Change[] {
  const what = `text of “${title}”`;
  const stored = { what, before: before?.value || null, after: after?.value || null };
  if (stored.before === stored.after) return [];
  const readable = { what, before: inWords(before) || null, after: inWords(after) || null };
  return [readable.before === readable.after ? stored : readable];
}

/** A thing's other name, none where it stays. */
export function titleChange(kind: string, before: string | null, after: string | null): Change[] {
  return before === after ? [] : [{ what: `title of the ${kind}`, before, after }];
}

/** Other labels on a thing, none where they stay. That the last one goes takes nothing of the thing itself: it has no labels then. */
export function labelsChange(title: string, before: readonly string[], after: readonly string[]): Change[] {
  const [one, other] = [listed(before), listed(after)];
  return one === other ? [] : [{ what: `labels of “${title}”`, before: one, after: other ?? '' }];
}

/** Whether two texts say the same once the service has written one of them in its own way. */
export function saysTheSame(one: ApiBody, other: ApiBody): boolean {
  return one.representation === other.representation && inWords(one) === inWords(other);
}

function inWords(text: Text): string | null {
  if (text === null) return null;
  return text.representation === 'storage' ? storageToMarkdown(text.value) : text.value;
}

function listed(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : labels.toSorted().join('\n');
}
