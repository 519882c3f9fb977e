import { type ElementRange, elementRanges } from './element-ranges.ts';
import { elementsOf, parseStorage, type StorageNode, textOf } from './parse.ts';

export type TaskStatus = 'complete' | 'incomplete';

/** A task as a body holds it. */
export interface TaskElement {
  /** `ac:task-id`: tells the tasks of one body apart. */
  readonly localId: string;
  readonly status: TaskStatus;
  /** Storage format. */
  readonly body: string;
  /** Whether it says nothing. */
  readonly isBlank: boolean;
  /** The first person named in it. */
  readonly assignedTo: string | undefined;
  /** The first day named in it; milliseconds since 1970. */
  readonly dueAt: number | undefined;
}

const names = new Set(['ac:task', 'ac:task-id', 'ac:task-status', 'ac:task-body']);

/** The tasks of a body, in its order; of several with one id the first. */
export function readTasks(storage: string): TaskElement[] {
  const tasks = new Map<string, TaskElement>();
  for (const task of tasksOf(storage)) {
    const localId = innerText(storage, task.parts.get('ac:task-id'));
    if (localId === '' || tasks.has(localId)) continue;
    const body = inner(storage, task.parts.get('ac:task-body'));
    const nodes = parseStorage(body);
    const due = Date.parse(find(nodes, 'time', 'datetime') ?? '');
    tasks.set(localId, {
      localId,
      status: statusOf(storage, task),
      body,
      isBlank: textOf(nodes).trim() === '',
      assignedTo: find(nodes, 'ri:user', 'ri:account-id'),
      dueAt: Number.isNaN(due) ? undefined : due,
    });
  }
  return [...tasks.values()];
}

/** Gives each task without an id the next free number, as Confluence does when a body is written. */
export function numberTasks(storage: string): string {
  if (!storage.includes('<ac:task>')) return storage;
  const tasks = tasksOf(storage);
  let last = Math.max(
    0,
    ...tasks.map((task) => Number(innerText(storage, task.parts.get('ac:task-id'))) || 0),
  );
  const places = tasks
    .filter((task) => !task.parts.has('ac:task-id'))
    .map((task) => {
      last += 1;
      return { at: task.innerStart, text: `<ac:task-id>${last}</ac:task-id>` };
    });
  return places.reduceRight((text, { at, text: id }) => text.slice(0, at) + id + text.slice(at), storage);
}

/** The body with another status in the task that has this id. */
export function withTaskStatus(storage: string, localId: string, status: TaskStatus): string {
  const task = tasksOf(storage).find(({ parts }) => innerText(storage, parts.get('ac:task-id')) === localId);
  if (!task) return storage;
  const element = `<ac:task-status>${status}</ac:task-status>`;
  const old = task.parts.get('ac:task-status');
  const after = task.parts.get('ac:task-id')?.end ?? task.innerStart;
  const { start, end } = old ?? { start: after, end: after };
  return storage.slice(0, start) + element + storage.slice(end);
}

/** A task element and its own parts; those of a task inside it are that one's. */
interface TaskRange extends ElementRange {
  readonly parts: ReadonlyMap<string, ElementRange>;
}

function tasksOf(storage: string): TaskRange[] {
  if (!storage.includes('<ac:task>')) return [];
  const byParent = Map.groupBy(elementRanges(storage, names), ({ parentStart }) => parentStart);
  return [...byParent.values()]
    .flat()
    .filter(({ name }) => name === 'ac:task')
    .sort((one, other) => one.start - other.start)
    .map((task) => ({
      ...task,
      parts: new Map((byParent.get(task.start) ?? []).map((part) => [part.name, part])),
    }));
}

function statusOf(storage: string, task: TaskRange): TaskStatus {
  return innerText(storage, task.parts.get('ac:task-status')) === 'complete' ? 'complete' : 'incomplete';
}

function inner(storage: string, range: ElementRange | undefined): string {
  return range === undefined ? '' : storage.slice(range.innerStart, range.innerEnd);
}

function innerText(storage: string, range: ElementRange | undefined): string {
  return inner(storage, range).trim();
}

function find(nodes: readonly StorageNode[], name: string, attribute: string): string | undefined {
  for (const element of elementsOf(nodes)) {
    const value = element.name === name ? element.attributes[attribute] : undefined;
    const found = value ?? find(element.children, name, attribute);
    if (found !== undefined) return found;
  }
  return undefined;
}
