import type { List, ListItem, Text } from 'mdast';
import type { StorageWriting } from './storage-writing.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeInline } from './write-inline.ts';

/** Writes a list; runs of `[ ]` and `[x]` items in it become task lists. */
export function writeList(list: List, writing: StorageWriting): string {
  let start = list.start ?? 1;
  return runsOf(list.children)
    .map((run) => {
      if (isTask(run[0]) && writing.allowsTaskLists) return writeTasks(run, writing);
      const written = writeItems(run, list.ordered ? start : undefined, writing);
      start += run.length;
      return written;
    })
    .join('');
}

function isTask(item: ListItem | undefined): boolean {
  return typeof item?.checked === 'boolean';
}

function runsOf(items: readonly ListItem[]): ListItem[][] {
  const runs: ListItem[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last !== undefined && isTask(last[0]) === isTask(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

function writeItems(items: readonly ListItem[], start: number | undefined, writing: StorageWriting): string {
  const inside = items
    .map((item) => `<li>${writing.withoutTaskLists(() => writeBlocks(withBox(item), writing))}</li>`)
    .join('');
  if (start === undefined) return `<ul>${inside}</ul>`;
  return start === 1 ? `<ol>${inside}</ol>` : `<ol start="${start}">${inside}</ol>`;
}

// What is left of a task where Confluence takes no task list.
function withBox(item: ListItem): ListItem['children'] {
  if (!isTask(item)) return item.children;
  const box: Text = { type: 'text', value: item.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = item.children;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [box, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [box] }, ...item.children];
}

function writeTasks(items: readonly ListItem[], writing: StorageWriting): string {
  const tasks = items.map((item) => {
    const id = `<ac:task-id>${writing.nextTaskId()}</ac:task-id>`;
    const status = `<ac:task-status>${item.checked ? 'complete' : 'incomplete'}</ac:task-status>`;
    return `<ac:task>${id}${status}<ac:task-body>${writeTaskBody(item, writing)}</ac:task-body></ac:task>`;
  });
  return `<ac:task-list>${tasks.join('')}</ac:task-list>`;
}

// A task's own words stand in its body without a paragraph around them.
function writeTaskBody(item: ListItem, writing: StorageWriting): string {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return writeBlocks(item.children, writing);
  return writeInline(first.children, writing) + writeBlocks(rest, writing);
}
