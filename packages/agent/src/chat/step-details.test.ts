import { expect, it } from 'vitest';
import { detailLines, withoutSecrets } from './step-details.ts';
import { plain } from './style.ts';

it('shows a value on lines, and says how many it left out', () => {
  expect(detailLines('answer', { id: '7' }, plain)).toEqual(['  answer {', '     "id": "7"', '    }']);
  const many = detailLines(
    'answer',
    Array.from({ length: 100 }, (_, index) => index),
    plain,
  );
  expect(many).toHaveLength(13);
  expect(many.at(-1)).toContain('90 more lines');
  expect(detailLines('answer', undefined, plain)).toEqual(['  answer nothing']);
});

it('cuts lines that are too long, and lets nothing steer the terminal', () => {
  const [line = ''] = detailLines('answer', `\u001b[2J${'x'.repeat(500)}`, plain);
  expect(line.length).toBeLessThan(180);
  expect(line).not.toContain('\u001b');
});

it('shows no secret, whatever it is called and wherever it stands', () => {
  const given = {
    title: 'Plan',
    password: 'hunter2',
    apiKey: 'x',
    access_token: 'y',
    headers: { Authorization: 'Bearer abcdefghijkl', other: ['key sk-abcdefghijklmnop here'] },
    next_page: 'abc',
    key: 'status',
    private_key: 'z',
  };
  expect(withoutSecrets(given, 0)).toEqual({
    title: 'Plan',
    password: '…',
    apiKey: '…',
    access_token: '…',
    headers: { Authorization: '…', other: ['key … here'] },
    next_page: 'abc',
    key: 'status',
    private_key: '…',
  });
});
