import { expect, it } from 'vitest';
import { sampleJournal, sampleOutcome } from '../../testing/sample-journal.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { redactingJournal } from './redacting-journal.ts';

const redactionOf = (tool: string) =>
  tool === 'NOTES_ADD_NOTE' ? { input: ['pin'], output: ['receipt'] } : undefined;

async function redactingSample() {
  const sample = await sampleJournal(await temporaryStore());
  return { ...sample, journal: redactingJournal(sample.journal, redactionOf) };
}

const facts = {
  userId: 'jane',
  client: 'test 1.0',
  requestId: 'req_1',
  traceId: 'a'.repeat(32),
  policyDecision: 'allow',
  policyRule: 'unrestricted',
  tool: 'NOTES_ADD_NOTE',
  arguments: { pin: 'secret pin', text: 'hello' },
} as const;

it('keeps arguments, plan and answer without what the tool declares, and what was there before as it was', async () => {
  const { journal, projectId } = await redactingSample();
  const owner = { projectId, userId: 'jane' };
  const id = await journal.recordIntent({ ...facts, projectId });
  await journal.recordPlan(owner, id, { input: facts.arguments, before: { password: 'to be put back' } });
  await journal.recordOutcome(owner, id, {
    ...sampleOutcome,
    answer: { receipt: 7, text: 'noted: secret pin' },
  });
  expect(await journal.find(projectId, id)).toMatchObject({
    arguments: { pin: '[redacted]', text: 'hello' },
    plan: { input: { pin: '[redacted]', text: 'hello' }, before: { password: 'to be put back' } },
    answer: { receipt: '[redacted]', text: 'noted: [redacted]' },
  });
});

it('keeps no secret in what a failure says', async () => {
  const { journal, projectId } = await redactingSample();
  const id = await journal.recordIntent({ ...facts, projectId });
  const answer = { error: { message: 'secret pin is wrong' } };
  await journal.recordOutcome({ projectId, userId: 'jane' }, id, {
    ...sampleOutcome,
    kind: 'error',
    answer,
  });
  expect(await journal.find(projectId, id)).toMatchObject({
    answer: { error: { message: '[redacted] is wrong' } },
  });
});

it('knows the tool of a call that another router began', async () => {
  const { journal, begin, end, projectId } = await redactingSample();
  const id = await begin();
  await end(id, { kind: 'unknown', latencyMilliseconds: 1, answer: null });
  const settlement = { kind: 'ok', answer: { receipt: 7, id: '1' } } as const;
  await journal.recordSettlement({ projectId, userId: 'jane' }, id, settlement);
  expect(await journal.find(projectId, id)).toMatchObject({ answer: { receipt: '[redacted]', id: '1' } });
});
