import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { createToolSearch, type SearchAccess } from './tool-search.ts';

const catalogue = createCatalogue([notes({ slug: 'notes' }), notes({ slug: 'memos' })]);
const search = createToolSearch(catalogue);

function access(options: { readonly denied?: string; readonly connected: readonly string[] }): SearchAccess {
  return {
    decide: ({ tool }) =>
      tool.slug === options.denied
        ? { allowed: false, rule: 'tools', reason: 'It is not among the tools of this session.' }
        : { allowed: true, rule: 'default' },
    usableToolkits: new Set(options.connected),
  };
}

const slugs = (useCase: string, allowed: SearchAccess) =>
  search.find(useCase, allowed).primary.map(({ tool }) => tool.slug);

it('puts what can be called now before what must be connected first', () => {
  expect(slugs('create a note', access({ connected: ['notes'] }))[0]).toBe('NOTES_CREATE_NOTE');
  expect(slugs('create a note', access({ connected: ['memos'] }))[0]).toBe('MEMOS_CREATE_NOTE');
});

it('says that a toolkit must be connected, and how', () => {
  const { reasoning } = search.find('create a note', access({ connected: [] }));
  expect(reasoning).toContain('COMPOSIO_MANAGE_CONNECTIONS');
});

it('never names a tool that the session may not use', () => {
  const limited = access({ denied: 'NOTES_CREATE_NOTE', connected: ['notes'] });
  const found = search.find('create a note', limited);
  expect([...found.primary, ...found.related].map(({ tool }) => tool.slug)).not.toContain(
    'NOTES_CREATE_NOTE',
  );
  expect(search.suggest('NOTES_CREATE_NOTES', limited)).not.toContain('NOTES_CREATE_NOTE');
});

it('says why it found nothing: no such tool, or one that the session does not allow', () => {
  const none = search.find('order a pizza', access({ connected: ['notes'] }));
  expect(none).toMatchObject({ missed: true, primary: [], related: [] });
  expect(none.reasoning).toContain('No such tool');
  const all: SearchAccess = {
    decide: () => ({ allowed: false, rule: 'toolkits', reason: 'Its toolkit is not enabled.' }),
    usableToolkits: new Set(),
  };
  expect(search.find('create a note', all).reasoning).toMatch(/_CREATE_NOTE would do it.*not enabled/);
});

it('answers with at most six tools and four more', () => {
  const found = search.find('note', access({ connected: ['notes', 'memos'] }));
  expect(found.primary.length).toBeLessThanOrEqual(6);
  expect(found.related.length).toBeLessThanOrEqual(4);
});

it('suggests what was meant', () => {
  expect(search.suggest('NOTES_CRATE_NOTE', access({ connected: [] }))[0]).toBe('NOTES_CREATE_NOTE');
});
