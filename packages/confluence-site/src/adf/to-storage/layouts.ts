import { xmlElement } from '../../storage-format/xml.ts';
import { type AdfNode, textAttribute } from '../adf-node.ts';
import { layoutTypeOf } from '../layout-types.ts';
import type { Writing } from './writing.ts';

/** Top-level blocks of which some are sections: storage format then has all of them in sections, others in one column. */
export function writeLayout(nodes: readonly AdfNode[], writing: Writing): string {
  const sections: string[] = [];
  let between: AdfNode[] = [];
  const endColumn = (): void => {
    if (between.length > 0) sections.push(sectionXml('fixed-width', [writing.blocks(between)]));
    between = [];
  };
  for (const node of nodes) {
    if (node.type !== 'layoutSection') {
      between.push(node);
      continue;
    }
    endColumn();
    const columns = node.content ?? [];
    const type = layoutTypeOf(columns.map((column) => Number(textAttribute(column, 'width') ?? '0')));
    sections.push(
      sectionXml(
        type,
        columns.map((column) => writing.blocks(column.content)),
      ),
    );
  }
  endColumn();
  return `<ac:layout>${sections.join('')}</ac:layout>`;
}

function sectionXml(type: string, columns: readonly string[]): string {
  const cells = columns.map((column) => `<ac:layout-cell>${column}</ac:layout-cell>`).join('');
  return xmlElement('ac:layout-section', { 'ac:type': type }, cells);
}
