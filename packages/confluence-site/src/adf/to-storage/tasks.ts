import { xmlElement, xmlText } from '../../storage-format/xml.ts';
import { type AdfNode, textAttribute } from '../adf-node.ts';
import type { Writing } from './writing.ts';

/** A list of tasks, lists in it included. */
export function writeTaskList(list: AdfNode, writing: Writing): string {
  const items = (list.content ?? []).map((item) =>
    item.type === 'taskList' ? writeTaskList(item, writing) : taskXml(item, writing),
  );
  return `<ac:task-list>${items.join('')}</ac:task-list>`;
}

/** Decisions, which are nodes of ADF in storage format too. */
export function writeDecisionList(list: AdfNode, { inline }: Writing): string {
  const items = (list.content ?? []).map((item) =>
    xmlElement(
      'ac:adf-node',
      { type: 'decision-item' },
      `${attributeXml('local-id', item, 'localId')}${attributeXml('state', item, 'state')}${xmlElement('ac:adf-content', {}, inline(item.content))}`,
    ),
  );
  const inside = `${attributeXml('local-id', list, 'localId')}${items.join('')}`;
  return xmlElement('ac:adf-extension', {}, xmlElement('ac:adf-node', { type: 'decision-list' }, inside));
}

// Storage format numbers its tasks; an id of another kind is kept beside the number.
function taskXml(item: AdfNode, { inline, blocks, nextTaskId }: Writing): string {
  const localId = textAttribute(item, 'localId') ?? '';
  const isNumber = /^\d{1,9}$/.test(localId);
  const body = item.type === 'blockTaskItem' ? blocks(item.content) : inline(item.content);
  const fields = [
    xmlElement('ac:task-id', {}, isNumber ? localId : nextTaskId()),
    isNumber || localId === '' ? '' : xmlElement('ac:task-uuid', {}, xmlText(localId)),
    xmlElement('ac:task-status', {}, textAttribute(item, 'state') === 'DONE' ? 'complete' : 'incomplete'),
    xmlElement('ac:task-body', {}, body),
  ];
  return `<ac:task>${fields.join('')}</ac:task>`;
}

function attributeXml(key: string, node: AdfNode, name: string): string {
  const value = textAttribute(node, name);
  return value === undefined ? '' : xmlElement('ac:adf-attribute', { key }, xmlText(value));
}
