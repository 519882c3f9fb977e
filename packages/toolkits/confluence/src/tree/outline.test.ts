import { expect, it } from 'vitest';
import { treeOutline } from './outline.ts';

it('indents by level, and names what is not a current page', () => {
  const items = [
    { id: '1', type: 'page', title: 'Campaigns', status: 'current', level: 1 },
    { id: '2', type: 'whiteboard', title: 'Sketches', level: 2 },
    { id: '3', type: 'page', title: 'Old', status: 'archived', level: 1 },
  ];
  expect(treeOutline(items)).toBe('- Campaigns (1)\n  - Sketches (whiteboard 2)\n- Old (3, archived)');
});

it('says that there is nothing', () => {
  expect(treeOutline([])).toBe('Nothing.');
});
