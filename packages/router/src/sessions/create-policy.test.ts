import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { createPolicy } from './create-policy.ts';
import type { SessionConfig } from './session.ts';

const catalogue = createCatalogue([notes]);
const policy = createPolicy();
const get = 'NOTES_GET_NOTE';
const add = 'NOTES_ADD_NOTE';
const remove = 'NOTES_DELETE_NOTE';

const cases: readonly [
  what: string,
  config: Partial<SessionConfig>,
  allowed: readonly string[],
  rule: string,
][] = [
  ['no restriction', {}, [get, add, remove], 'unrestricted'],
  ['the toolkit is listed', { toolkits: { enabled: ['notes'] } }, [get, add, remove], 'toolkits'],
  ['the toolkit is listed in capitals', { toolkits: { enabled: ['NOTES'] } }, [get, add, remove], 'toolkits'],
  ['another toolkit is listed', { toolkits: { enabled: ['slack'] } }, [], 'toolkits'],
  ['no toolkit is listed', { toolkits: { enabled: [] } }, [], 'toolkits'],
  ['the toolkit is disabled', { toolkits: { disabled: ['notes'] } }, [], 'toolkits'],
  ['no toolkit is disabled', { toolkits: { disabled: [] } }, [get, add, remove], 'toolkits'],
  ['one tool is enabled', { tools: { notes: { enabled: [get] } } }, [get], 'tools.notes'],
  [
    'one tool is enabled in small letters',
    { tools: { Notes: { enabled: ['notes_get_note'] } } },
    [get],
    'tools.notes',
  ],
  ['one tool is disabled', { tools: { notes: { disabled: [remove] } } }, [get, add], 'tools.notes'],
  ['a filter of another toolkit', { tools: { slack: { enabled: [] } } }, [get, add, remove], 'unrestricted'],
  ['global tag enabled', { tags: { enabled: ['readOnlyHint'] } }, [get], 'tags'],
  ['global tag disabled', { tags: { disabled: ['destructiveHint'] } }, [get, add], 'tags'],
  [
    'one of two tags is enough, a disabled one is too much',
    { tags: { enabled: ['readOnlyHint', 'idempotentHint'], disabled: ['destructiveHint'] } },
    [get],
    'tags',
  ],
  ['all tools are open-world', { tags: { enabled: ['openWorldHint'] } }, [get, add, remove], 'tags'],
  ['no tag is enabled', { tags: { enabled: [] } }, [], 'tags'],
  [
    'toolkit tags override global tags',
    { tags: { enabled: ['readOnlyHint'] }, tools: { notes: { tags: { enabled: ['destructiveHint'] } } } },
    [remove],
    'tools.notes.tags',
  ],
  [
    'an explicit list beats global tags',
    { tags: { enabled: ['readOnlyHint'] }, tools: { notes: { enabled: [add] } } },
    [add],
    'tools.notes',
  ],
  [
    'an explicit list of disabled tools beats global tags',
    { tags: { enabled: ['readOnlyHint'] }, tools: { notes: { disabled: [get] } } },
    [add, remove],
    'tools.notes',
  ],
  [
    'the toolkit list comes before the tool list',
    { toolkits: { enabled: ['slack'] }, tools: { notes: { enabled: [get] } } },
    [],
    'toolkits',
  ],
];

it.each(cases)('%s', (_what, config, allowed, rule) => {
  const decisions = [get, add, remove].map((slug) => ({ slug, decision: decide(config, slug) }));
  expect(decisions.filter(({ decision }) => decision.allowed).map(({ slug }) => slug)).toEqual(allowed);
  expect(new Set(decisions.map(({ decision }) => decision.rule))).toEqual(new Set([rule]));
});

it('says why in the words that clients know', () => {
  expect(decide({ toolkits: { enabled: ['slack'] } }, get)).toMatchObject({
    reason: "[Session Restriction] Toolkit 'notes' is not allowed",
  });
  expect(decide({ tools: { notes: { enabled: [add] } } }, get)).toMatchObject({
    reason: "[Session Restriction] Tool 'NOTES_GET_NOTE' is not allowed",
  });
  expect(decide({ tags: { disabled: ['destructiveHint'] } }, remove)).toMatchObject({
    reason:
      "[Session Restriction] Tool 'NOTES_DELETE_NOTE' is not allowed: tools with destructiveHint are disabled",
  });
});

it('restricts nothing outside a session', () => {
  const entry = catalogue.tools[0];
  expect(entry && policy(undefined, entry)).toEqual({ allowed: true, rule: 'no_session' });
});

function decide(config: Partial<SessionConfig>, slug: string) {
  const entry = catalogue.findTool(slug);
  if (!entry) throw new Error(`${slug} is not in the catalogue`);
  return policy(sampleSession(config), entry);
}
