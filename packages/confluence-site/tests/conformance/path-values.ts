import { matches } from './call.ts';

/**
 * What stands for a parameter of a path, by the end of the path up to it; the first that fits. Texts as in `Call`.
 */
const pathValues: readonly (readonly [end: string, value: string])[] = [
  ['pages/*/properties/*', '{pageProperty}'],
  ['blogposts/*/properties/*', '{blogPostProperty}'],
  ['attachments/*/properties/*', '{attachmentProperty}'],
  ['whiteboards/*/properties/*', '{whiteboardProperty}'],
  ['databases/*/properties/*', '{databaseProperty}'],
  ['embeds/*/properties/*', '{embedProperty}'],
  ['folders/*/properties/*', '{folderProperty}'],
  ['custom-content/*/properties/*', '{customContentProperty}'],
  ['comments/*/properties/*', '{commentProperty}'],
  ['spaces/*/properties/*', '{spaceProperty}'],
  ['app/properties/*', '{appProperty}'],
  ['versions/*', '1'],
  ['pages/*', '{page}'],
  ['blogposts/*', '{blogPost}'],
  ['attachments/*', '{attachment}'],
  ['whiteboards/*', '{whiteboard}'],
  ['databases/*', '{database}'],
  ['embeds/*', '{embed}'],
  ['folders/*', '{folder}'],
  ['custom-content/*', '{customContent}'],
  ['footer-comments/*', '{footerComment}'],
  ['inline-comments/*', '{inlineComment}'],
  ['comments/*', '{footerComment}'],
  ['labels/*', '{labelId}'],
  ['spaces/*', '{space}'],
  ['space-roles/*', '{spaceRole}'],
  ['v2/tasks/*', '{task}'],
  ['transition/tasks/*', '{transitionTask}'],
  ['space/*/permission/*', '1'],
  ['space/*', '{spaceKey}'],
  ['byOperation/*', 'update'],
  ['byGroupId/*', '{group}'],
  ['group/*', '{group}'],
  ['child/attachment/*', '{attachment}'],
  ['label/*', '{labelName}'],
  ['history/*', '1'],
  ['macro/id/*', '{macroId}'],
  ['version/*', '1'],
  ['convert/async/*', 'view'],
  ['convert/*', 'view'],
  ['instance/*', '{draft}'],
  ['move/*', 'append'],
  ['move/*/*', '{otherPage}'],
  ['longtask/*', '{longTask}'],
  ['relation/*', 'recommends'],
  ['from/*', 'content'],
  ['from/*/*', '{page}'],
  ['to/*', 'content'],
  ['to/*/*', '{otherPage}'],
  ['theme/*', 'com.example.theme'],
  ['template/*', '{template}'],
  ['watch/content/*', '{page}'],
  ['content/*/*', '{page}'],
  ['content/*', '{page}'],
  ['user/*/property/*', '{userProperty}'],
  ['user/*', '{ada}'],
];

/** The text that stands for a parameter of a documented path. */
export function pathValue(path: string, name: string): string {
  const upTo = path.slice(0, path.indexOf(`{${name}}`) + name.length + 2);
  const segments = upTo.replaceAll(/\{[^}]*\}/g, '*').split('/');
  const found = pathValues.find(([end]) => {
    const length = end.split('/').length;
    return matches(end, segments.slice(-length).join('/'));
  });
  if (found === undefined) throw new Error(`path-values.ts has no value for {${name}} of ${path}.`);
  return found[1];
}
