import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { composioTools } from './composio-tools.ts';
import { everyRequest, playedRequests, requestsByTool } from './every-request.ts';

const known = new Set(confluence.tools.map(({ slug }) => slug.replace(/^CONFLUENCE_/, '')));
const groups = requestsByTool.flatMap((group) => Object.entries(group));

it('asks at least twice for each tool that Composio has too', () => {
  const twice = groups.filter(([, dialogues]) => dialogues.length >= 2).map(([tool]) => tool);
  expect(composioTools.filter((tool) => !twice.includes(tool))).toEqual([]);
});

it('groups by tools that there are, each in one place', () => {
  const tools = groups.map(([tool]) => tool);
  expect([...composioTools, ...tools].filter((tool) => !known.has(tool))).toEqual([]);
  expect(tools.filter((tool, at) => tools.indexOf(tool) !== at)).toEqual([]);
});

it('plays enough requests, dialogues of several turns, and requests to decline or ask back', () => {
  const heldBack = playedRequests.filter((dialogue) =>
    dialogue.some(({ ends }) => ends === 'question' || ends === 'refusal'),
  );
  expect(playedRequests.length).toBeGreaterThanOrEqual(150);
  expect(playedRequests.filter(({ length }) => length > 1).length).toBeGreaterThanOrEqual(30);
  expect(heldBack.length).toBeGreaterThanOrEqual(20);
});

it('says nothing twice', () => {
  const said = everyRequest.map((dialogue) => dialogue.map((line) => line.said).join('\n'));
  expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
});
