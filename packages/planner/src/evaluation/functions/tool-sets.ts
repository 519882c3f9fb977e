import type { LanguageModelV3FunctionTool } from '@ai-sdk/provider';

type Schema = LanguageModelV3FunctionTool['inputSchema'];

const text = (description: string) => ({ type: 'string' as const, description });

function tool(
  name: string,
  description: string,
  properties: NonNullable<Schema['properties']>,
  required: string[] = Object.keys(properties),
): LanguageModelV3FunctionTool {
  return {
    type: 'function',
    name,
    description,
    inputSchema: { type: 'object', properties, required, additionalProperties: false },
  };
}

/** As the usual file server of MCP names and describes them. */
export const fileTools = [
  tool('read_text_file', 'Read the complete contents of a file from the file system as text.', {
    path: text('Path of the file'),
  }),
  tool('write_file', 'Create a new file or completely overwrite an existing file with new content.', {
    path: text('Path of the file'),
    content: text('What to write'),
  }),
  tool('create_directory', 'Create a new directory or ensure a directory exists.', { path: text('Path') }),
  tool('list_directory', 'Get a detailed listing of all files and directories in a specified path.', {
    path: text('Path'),
  }),
  tool('move_file', 'Move or rename files and directories.', {
    source: text('Path now'),
    destination: text('Path then'),
  }),
  tool('search_files', 'Recursively search for files and directories matching a pattern.', {
    path: text('Where to start'),
    pattern: text('What to look for'),
  }),
  tool('get_file_info', 'Retrieve detailed metadata about a file or directory.', { path: text('Path') }),
  tool('delete_file', 'Delete a file.', { path: text('Path') }),
];

/** As a program of one's own may have them, with the name of the server in front. */
export const todoTools = [
  tool(
    'todo_add_task',
    'Adds a task to the to-do list.',
    {
      title: text('What there is to do'),
      due_date: { type: 'string', format: 'date', description: 'When it is due' },
      priority: { type: 'string', enum: ['low', 'normal', 'high'] },
    },
    ['title'],
  ),
  tool('todo_list_tasks', 'Lists all tasks.', { status: { type: 'string', enum: ['open', 'done'] } }, []),
  tool('todo_complete_task', 'Marks a task as done.', { task: text('Title of the task') }),
  tool('todo_delete_task', 'Deletes a task for good.', { task: text('Title of the task') }),
];

/** As frameworks' own examples have them. */
export const weatherTools = [
  tool(
    'getWeather',
    'Get the current weather for a city.',
    { city: text('Name of the city'), units: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
    ['city'],
  ),
  tool('getForecast', 'Get the weather forecast for the next days.', {
    city: text('Name of the city'),
    days: { type: 'integer', description: 'How many days' },
  }),
  tool('convertCurrency', 'Converts an amount of money from one currency to another.', {
    amount: { type: 'number' },
    from: text('Currency'),
    to: text('Currency'),
  }),
];
