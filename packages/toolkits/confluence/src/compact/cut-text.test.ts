import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText, estimateTokens } from './cut-text.ts';

it('leaves a text whole that fits', () => {
  expect(cutText('one\n\ntwo', 0, 100)).toEqual({ text: 'one\n\ntwo' });
});

it('cuts between paragraphs, and says where the rest begins', () => {
  const text = `${'a'.repeat(20)}\n\n${'b'.repeat(20)}`;
  const first = cutText(text, 0, 10);
  expect(first).toEqual({ text: 'a'.repeat(20), next: 20 });
  expect(cutText(text, first.next ?? 0, 10)).toEqual({ text: `\n\n${'b'.repeat(20)}` });
});

it('cuts within a line where there is no better place', () => {
  expect(cutText(`a\n${'b'.repeat(100)}`, 0, 10)).toEqual({ text: `a\n${'b'.repeat(28)}`, next: 30 });
});

it('gives all of any text in parts that fit', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 40 }), (text, tokens) => {
      const parts: string[] = [];
      for (let from: number | undefined = 0; from !== undefined; ) {
        const part = cutText(text, from, tokens);
        expect(estimateTokens(part.text)).toBeLessThanOrEqual(tokens);
        parts.push(part.text);
        from = part.next;
      }
      expect(parts.join('')).toBe(text);
    }),
  );
});
