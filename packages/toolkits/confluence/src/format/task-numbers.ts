/** The number for the next task on a page; ids of tasks are unique there, counted up from 1. */
export function nextTaskNumber(storage: string): number {
  const numbers = [...storage.matchAll(/<ac:task-id>\s*(\d+)\s*<\/ac:task-id>/g)].map(([, id]) => Number(id));
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}
