import { childNamed, elementsOf, type StorageElement, textOf } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import type { Conversion } from './conversion.ts';

/** A list of tasks, lists in it included; undefined where it is empty or holds anything else. */
export function taskListNode(list: StorageElement, conversion: Conversion): AdfNode | undefined {
  const content = elementsOf(list.children).map((child) => {
    if (child.name === 'ac:task') return taskNode(child, conversion);
    return child.name === 'ac:task-list' ? taskListNode(child, conversion) : undefined;
  });
  const known = content.filter((node) => node !== undefined);
  if (known.length === 0 || known.length < content.length) return undefined;
  const first = known[0]?.attrs?.localId;
  return { type: 'taskList', attrs: { localId: `list-${first}` }, content: known };
}

function taskNode(task: StorageElement, { inline }: Conversion): AdfNode {
  const field = (name: string): string => textOf(childNamed(task, name)?.children ?? []).trim();
  const content = inline(childNamed(task, 'ac:task-body')?.children ?? []);
  const state = field('ac:task-status') === 'complete' ? 'DONE' : 'TODO';
  return {
    type: 'taskItem',
    attrs: { localId: field('ac:task-id'), state },
    ...(content.length > 0 && { content }),
  };
}
