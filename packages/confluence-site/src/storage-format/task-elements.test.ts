import { describe, expect, it } from 'vitest';
import { numberTasks, readTasks, withTaskStatus } from './task-elements.ts';

const task = (id: string, status: string, body: string) =>
  `<ac:task><ac:task-id>${id}</ac:task-id><ac:task-status>${status}</ac:task-status><ac:task-body>${body}</ac:task-body></ac:task>`;
const list = (...tasks: string[]) => `<p>Before</p><ac:task-list>${tasks.join('\n')}</ac:task-list><hr/>`;

describe('the tasks of a body', () => {
  it('are read with who they are for and when they are due', () => {
    const body =
      '<ac:link><ri:user ri:account-id="jane" /></ac:link> ships by <time datetime="2026-12-01" />';
    expect(readTasks(list(task('7', 'complete', body), task('8', 'incomplete', ' ')))).toEqual([
      {
        ...{ localId: '7', status: 'complete', body, isBlank: false },
        ...{ assignedTo: 'jane', dueAt: Date.parse('2026-12-01') },
      },
      {
        ...{ localId: '8', status: 'incomplete', body: ' ', isBlank: true },
        ...{ assignedTo: undefined, dueAt: undefined },
      },
    ]);
  });

  it('are found inside other tasks, each with its own parts', () => {
    const nested = list(task('1', 'incomplete', `outer ${list(task('2', 'complete', 'inner'))}`));
    expect(readTasks(nested).map(({ localId, status }) => [localId, status])).toEqual([
      ['1', 'incomplete'],
      ['2', 'complete'],
    ]);
  });

  it('are not looked for in text and comments', () => {
    expect(readTasks('<!-- <ac:task></ac:task> --><p><![CDATA[<ac:task>]]></p>')).toEqual([]);
  });
});

describe('numbering', () => {
  it('gives ids to those without, and changes nothing else', () => {
    const without = '<ac:task><ac:task-body>new</ac:task-body></ac:task>';
    const numbered = numberTasks(list(task('4', 'complete', 'x'), without, without));
    expect(readTasks(numbered).map(({ localId }) => localId)).toEqual(['4', '5', '6']);
    expect(numbered.replaceAll(/<ac:task-id>[56]<\/ac:task-id>/g, '')).toBe(
      list(task('4', 'complete', 'x'), without, without),
    );
    expect(numberTasks(numbered)).toBe(numbered);
  });
});

describe('another status', () => {
  it('changes that of one task only', () => {
    const body = list(task('1', 'incomplete', 'a'), task('2', 'incomplete', 'b'));
    expect(withTaskStatus(body, '2', 'complete')).toBe(
      list(task('1', 'incomplete', 'a'), task('2', 'complete', 'b')),
    );
    expect(withTaskStatus(body, '3', 'complete')).toBe(body);
  });

  it('is put in where there is none', () => {
    const bare = '<ac:task><ac:task-id>1</ac:task-id><ac:task-body>a</ac:task-body></ac:task>';
    expect(readTasks(withTaskStatus(bare, '1', 'complete'))).toMatchObject([{ status: 'complete' }]);
  });
});
