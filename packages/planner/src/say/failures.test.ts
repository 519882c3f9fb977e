import { expect, it } from 'vitest';
import type { Failure } from '../tools/execution-answer.ts';
import { sayFailure } from './failures.ts';

function failure(error: string, more: Partial<Failure> = {}): Failure {
  return { successful: false, slug: 'APP_DELETE_PAGE', error, code: 'internal', candidates: [], ...more };
}

it('leaves out what only a program could do about it', () => {
  const error = 'No page fits “Road”. Send its id or address, or its title together with its space.';
  expect(sayFailure(failure(error))).toBe('That did not work: No page fits “Road”.');
  expect(sayFailure(failure('The site is closed. Try again tomorrow.'))).toBe(
    'That did not work: The site is closed. Try again tomorrow.',
  );
});

it('names what comes closest', () => {
  const candidates = [{ id: '1', name: 'Roadmap' }];
  expect(sayFailure(failure('No page fits “Map”. Send its id.', { code: 'not_found', candidates }))).toBe(
    'That did not work: No page fits “Map”. The closest is “Roadmap”.',
  );
});

it('says that somebody has to agree first, and to what', () => {
  const error = 'Not done yet: “Delete the page” needs the approval apr_1 of a person. Repeat the call then.';
  const told = sayFailure(failure(error, { code: 'approval_required', summary: 'Delete the page Roadmap' }));
  expect(told).toBe(
    'Not done yet: somebody has to agree to “Delete the page Roadmap” first. Once that is done, say “go on”.',
  );
});
