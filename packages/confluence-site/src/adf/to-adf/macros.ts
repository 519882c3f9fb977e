import { childNamed, type StorageElement, textOf } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import { panelTypes } from '../panel-types.ts';
import type { Container } from './containers.ts';
import type { Conversion } from './conversion.ts';
import { blockMacro, macroParameters } from './extensions.ts';

/** A macro among blocks: as the node that says the same, else as an extension. */
export function macroNode(macro: StorageElement, conversion: Conversion, container: Container): AdfNode {
  return knownMacro(macro, conversion, container) ?? blockMacro(macro, conversion, container);
}

// A macro with settings that the node has not stays a macro, so that none is lost.
function knownMacro(
  macro: StorageElement,
  conversion: Conversion,
  container: Container,
): AdfNode | undefined {
  const name = macro.attributes['ac:name'] ?? '';
  const parameters = macroParameters(macro);
  const hasOnly = (...names: string[]): boolean => [...parameters.keys()].every((key) => names.includes(key));
  if (name === 'code' && hasOnly('language')) return codeNode(macro, parameters.get('language'));
  const panelType = Object.entries(panelTypes).find(([, macroName]) => macroName === name)?.[0];
  const body = childNamed(macro, 'ac:rich-text-body')?.children ?? [];
  if (panelType !== undefined && parameters.size === 0) {
    return { type: 'panel', attrs: { panelType }, content: conversion.filled(body, 'panel') };
  }
  if (name !== 'expand' || !hasOnly('title')) return undefined;
  const type = container === 'doc' || container === 'layoutColumn' ? 'expand' : 'nestedExpand';
  return { type, attrs: { title: parameters.get('title') ?? '' }, content: conversion.filled(body, type) };
}

function codeNode(macro: StorageElement, language: string | undefined): AdfNode {
  const text = textOf(childNamed(macro, 'ac:plain-text-body')?.children ?? []);
  return {
    type: 'codeBlock',
    ...(language && { attrs: { language } }),
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  };
}
