/** Whether a word tells what it is about, as verbs may: nobody labels anything but what can be labelled. */
export function isNoun(word: string): boolean {
  return ![
    'show',
    'get',
    'find',
    'open',
    'read',
    'view',
    'see',
    'give',
    'print',
    'create',
    'make',
    'add',
    'put',
    'delete',
    'remove',
  ].includes(word);
}
