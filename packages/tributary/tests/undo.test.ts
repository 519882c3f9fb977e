import { afterEach, beforeEach, expect, it } from 'vitest';
import { Home } from './testing/home.ts';

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.serve();
});
afterEach(() => home.leave());

const label = "add 'urgent' label to q3 planning page";
const labels = async () => (await home.run(['ask', 'what labels are on the q3 planning page'])).output;

it('shows what it would take back, wants to be told so, and takes back that', async () => {
  await home.run(['ask', label]);
  const shown = await home.run(['undo', '--dry-run']);
  expect(shown.status).toBe(0);
  expect(shown.output).toMatch(
    /^1\. Add content label, .*\(log_\w+\): Take the label urgent off “Q3 Planning”/,
  );
  expect(shown.output).toContain('-urgent');
  const unasked = await home.runProcess(['undo']);
  expect(unasked.status).toBe(3);
  expect(unasked.errors).toBe('Nothing was changed: add --yes to take this back without being asked.\n');
  expect(await labels()).toContain('urgent');
});

it('takes back the last action, and does it again by the name that it tells', async () => {
  await home.run(['ask', label]);
  const undone = await home.run(['undo', '--yes']);
  expect(undone.status).toBe(0);
  const again = undone.output.match(/tributary undo (log_\w+)/)?.[1] ?? '';
  expect(await labels()).not.toContain('urgent');
  const redone = await home.run(['undo', again, '--yes']);
  expect(redone.output).toContain('taken back');
  expect(await labels()).toContain('urgent');
});

it('answers that there is nothing, or no such action', async () => {
  await home.run(['ask', 'who am I?']);
  expect(await home.run(['undo', '--all', '--yes'])).toMatchObject({
    status: 0,
    output: 'There is nothing to take back.\n',
  });
  const unknown = await home.run(['undo', 'log_1', '--yes']);
  expect(unknown.status).toBe(1);
  expect(unknown.errors).toContain('There is no log log_1');
});

it('ends with 1 where an action is not taken back, and says why', async () => {
  await home.run(['ask', label]);
  const undone = await home.run(['undo', '--yes']);
  const action = undone.output.match(/\((log_\w+)\)/)?.[1] ?? '';
  const again = await home.run(['undo', action, '--yes']);
  expect(again).toMatchObject({ status: 1, output: '' });
  expect(again.errors).toContain(`${action} was taken back already`);
  await home.run(['ask', 'who am I?']);
  const read = (await home.run(['journal', '--limit', '1', '--json'])).output;
  const refused = await home.run(['undo', JSON.parse(read)[0].id, '--yes']);
  expect(refused).toMatchObject({ status: 1, output: expect.stringContaining('cannot be taken back') });
});
