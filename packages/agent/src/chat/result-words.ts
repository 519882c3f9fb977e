import { z } from 'zod';
import type { StepEnded } from '../steps/step.ts';
import { oneLine } from './printable.ts';

const nameLength = 50;
const errorLength = 100;

const text = z.string().min(1).catch('');
const answer = z.record(z.string(), z.unknown());
const named = z.looseObject({ title: text, name: text, displayName: text, summary: text });
const counted = ['results', 'items', 'data', 'values', 'entries'];

/** What came of a step, in a few words: the name of the thing, how many there are, or why it failed. Empty where nothing is to be said. */
export function describeResult({
  successful,
  error,
  data,
}: Pick<StepEnded, 'successful' | 'error' | 'data'>): string {
  if (!successful) return oneLine(firstSentence(error ?? ''), errorLength);
  if (Array.isArray(data)) return count(data);
  const read = answer.safeParse(data);
  if (!read.success) return typeof data === 'string' ? oneLine(data, nameLength) : '';
  const list = counted.map((field) => read.data[field]).find(Array.isArray);
  if (list) return count(list);
  const { title, name, displayName, summary } = named.parse(read.data);
  const found = title || name || displayName || summary;
  return found === '' ? '' : `“${oneLine(found, nameLength)}”`;
}

function count({ length }: readonly unknown[]): string {
  if (length === 0) return 'nothing found';
  return length === 1 ? '1 result' : `${length} results`;
}

function firstSentence(error: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(error)?.[0] ?? error;
}
