import { expect, it } from 'vitest';
import { respelled } from './spelling.ts';

it('mends slips of the keyboard in the words of requests', () => {
  const slips = {
    craete: 'create',
    dleete: 'delete',
    pgae: 'page',
    atachment: 'attachment',
    lables: 'labels',
  };
  for (const [said, meant] of Object.entries(slips)) expect([said, respelled(said)]).toEqual([said, meant]);
});

it('leaves other words as they are', () => {
  for (const word of [
    'pace',
    'past',
    'reed',
    'Craete',
    'moved',
    'fine',
    'shows',
    'created',
    'tilted',
    'pages',
  ])
    expect(respelled(word)).toBe(word);
});
