import { expect, it } from 'vitest';
import { readAction } from '../fill/action.ts';
import { align } from '../parse/align.ts';
import { grammarOf } from '../parse/grammar.ts';
import { readSentence } from '../parse/sentence.ts';
import { readTools } from '../tools/read-tools.ts';
import { borrowsText, changesAccess, makesWhatIsThere, replacesPiece, withoutEach } from './not-meant.ts';

const now = new Date('2026-11-23T12:00:00Z');

const page = { id: { role: 'reference', names: 'page' } };
const entry = {
  input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  'x-tributary': {
    phrases: ['delete the {id} page', 'delete {id}'],
    fields: page,
    hints: { readOnly: false, destructive: true, idempotent: true },
  },
};

function pointersIn(said: string): readonly string[] {
  const tool = readTools({ WIKI_DELETE_PAGE: entry }).get('WIKI_DELETE_PAGE');
  if (!tool) throw new Error('The tool cannot be read.');
  const sentence = readSentence(said, now);
  const alignment = align(sentence, grammarOf(tool));
  if (!alignment) throw new Error(`“${said}” is not read at all.`);
  const action = { ...readAction(sentence, grammarOf(tool), alignment), pointers: new Map([['id', 'it']]) };
  return [...withoutEach(sentence, action).pointers.keys()];
}

it.each([
  ['delete all pages', []],
  ['delete every single page', []],
  ['delete the page', ['id']],
  ['delete the page with all labels', ['id']],
])('takes each of a kind for no thing that was spoken of: %s', (said, pointers) => {
  expect(pointersIn(said)).toEqual(pointers);
});

it.each([
  ['replace the word "draft" with "final" on Roadmap', true],
  ['change the phrase "we may" to "we will" in Roadmap', true],
  ['replace the text with "We start in July."', false],
  ['replace the property "state" with "final" on Roadmap', false],
])('knows what is done within a text: %s', (said, expected) => {
  expect(replacesPiece(readSentence(said, now))).toBe(expected);
});

it.each([
  ['create a page "Copy" in HR with the text of the page Plan', true],
  ['create a page "Copy" in HR with the same text as Plan', true],
  ['create a page "Copy" in HR with the text Hello', false],
  ['set the text of Plan to Hello', false],
])('knows the text of another thing: %s', (said, expected) => {
  expect(borrowsText(readSentence(said, now), () => false)).toBe(expected);
});

it.each([
  ['make the Roadmap page read-only for everybody', true],
  ['make Roadmap private', true],
  ['set the permissions of Roadmap so that Jane can edit it', true],
  ['give Jane edit rights on Roadmap', true],
  ['create a private page called Diary in HR', true],
  ['create a space for the team, only visible to me', true],
  ['make Sam an administrator of the Marketing space', true],
  ['label Roadmap private', false],
  ['set the title to Private notes', false],
])('knows who may see a thing for no label: %s', (said, expected) => {
  expect(changesAccess(readSentence(said, now), { slug: 'NOTES_CREATE_PAGE' })).toBe(expected);
});

it.each([
  ['create "Update" in the Product space', true],
  ['create a space "Update"', false],
])('makes no thing of which only the place is said: %s', (said, expected) => {
  const hints = { readOnly: false, destructive: false, idempotent: false };
  const entry = {
    input_schema: { type: 'object', properties: {} },
    'x-tributary': { phrases: ['create a space'], fields: {}, hints },
  };
  const tool = readTools({ WIKI_CREATE_SPACE: entry }).get('WIKI_CREATE_SPACE');
  if (!tool) throw new Error('The tool cannot be read.');
  expect(makesWhatIsThere(readSentence(said, now), tool)).toBe(expected);
});
