import type { FakeTool } from './fake-router.ts';

const text = { type: 'string' };
const writes = { readOnly: false, destructive: false, idempotent: false };

/** A to-do list: another kind of service, to show that nothing is known of the first. */
export const todoTools: readonly FakeTool[] = [
  {
    slug: 'TODO_ADD_TASK',
    toolkit: 'todo',
    description: 'Adds a task to a list.',
    schema: {
      type: 'object',
      required: ['name'],
      properties: {
        name: text,
        list: text,
        due: text,
        priority: { type: 'string', enum: ['low', 'normal', 'high'] },
      },
    },
    hints: writes,
    annotations: {
      phrases: ['add a task {name} to {list}', 'remind me to {name}'],
      fields: {
        name: { role: 'title', phrases: ['called {}', 'to {}'], question: 'what there is to do' },
        list: {
          role: 'reference',
          names: 'list',
          phrases: ['to my {} list', 'on the {} list', 'to the {} list'],
        },
        due: { role: 'date', phrases: ['due {}', 'by {}', 'for {}', 'on {}', '{}'] },
        priority: { role: 'choice', phrases: ['with {} priority', 'with priority {}'] },
      },
      report: 'Added “{name}”.',
    },
    run: ({ name }) => ({ data: { id: '900', name: String(name) } }),
  },
  {
    slug: 'TODO_COMPLETE_TASK',
    toolkit: 'todo',
    description: 'Marks a task as done.',
    schema: { type: 'object', required: ['task'], properties: { task: text } },
    hints: writes,
    annotations: {
      phrases: ['complete the task {task}', 'mark {task} as done', 'tick off {task}'],
      fields: { task: { role: 'reference', names: 'task', question: 'which task is done' } },
      report: 'Done: “{name}”.',
    },
    run: ({ task }) => ({ data: { id: '900', name: String(task) } }),
  },
  {
    slug: 'TODO_LIST_TASKS',
    toolkit: 'todo',
    description: 'Lists the tasks of a list.',
    schema: { type: 'object', properties: { list: text, limit: { type: 'integer' } } },
    hints: { readOnly: true, destructive: false, idempotent: true },
    annotations: {
      phrases: ['list the tasks on {list}', 'which tasks are open', 'what do I have to do'],
      fields: {
        list: { role: 'reference', names: 'list', phrases: ['on the {} list', 'on my {} list', 'in {}'] },
        limit: { role: 'number', phrases: ['the first {}'] },
      },
      listing: { field: 'tasks', noun: 'task', entry: '{name}' },
    },
    run: () => ({ data: { tasks: [{ id: '901', name: 'Buy milk' }] } }),
  },
];
