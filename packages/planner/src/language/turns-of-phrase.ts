/** How somebody asks for something to be done, before the verb. */
const asked = '(?:(?:please|can you|could you) )*';
const gone = 'delete|remove|erase|trash';
const stop = '(?=[\\s.!?]*$)';
const value = '(?:"[^"]+"|“[^”]+”|\\S+?)';

/** Wordings for what is to be changed, with the plain words that phrases are made of; `$<name>` takes what was found. */
export const turnsOfPhrase: readonly (readonly [RegExp, string])[] = [
  // `delete the whole People space`
  [
    new RegExp(
      `(?<=^${asked}(?:${gone}|show|open) )(?:the |our )?(?:whole|entire|complete) (?=(?:\\S+ ){1,4}?(?:space|page|post)\\b)`,
      'iu',
    ),
    'the ',
  ],
  // `delete the space X and everything in it`
  [
    new RegExp(
      `(?<=^${asked}(?:${gone})\\b[^"“]*?\\bspace\\b[^"“]*?),? (?:and|with|including) (?:everything|all (?:of )?(?:its|the) pages|all)(?: (?:that|which) is)?(?: (?:in|inside|within) it| in there)?${stop}`,
      'iu',
    ),
    '',
  ],
  // `delete the People space, key HR`
  [
    new RegExp(
      `^(?<lead>${asked}(?:${gone}|show|open) (?:the )?)(?:[^"“]+?) space,? (?:with the |its )?key (?<key>\\p{L}[\\p{L}\\d]+)${stop}`,
      'iu',
    ),
    '$<lead>space $<key>',
  ],
  // `give Roadmap a new title: "Plan"`
  [
    new RegExp(
      `^(?<lead>${asked})give (?<what>.+?) (?:a|the|another) (?:(?:new|different|better|other) )?(?<part>title|name|text|heading)(?: of|,)?:? (?=["“'‘\\p{Lu}])`,
      'iu',
    ),
    '$<lead>change the $<part> of $<what> to ',
  ],
  // `move it somewhere else`
  [
    new RegExp(
      `(?<=^(?:\\p{L}+ ){0,3}(?:move|put|shift|relocate)\\b[^"“]*?) (?:somewhere else|elsewhere|some place else|to (?:another|a different|some other) (?:place|page|space|parent|location|spot))${stop}`,
      'iu',
    ),
    '',
  ],
  // `add to the page X: …`
  [
    new RegExp(
      `^(?<lead>${asked})(?:add|write) to (?<what>(?:the )?page [^:"“]+?|the [^:"“]+? page): (?=\\S)`,
      'iu',
    ),
    '$<lead>append to $<what>: ',
  ],
  // `label both A and B`
  [
    /(?<=^(?:(?!\b(?:saying|says|text|content|body|called|titled)\b).)*?)\bboth (?!of\b)(?=\S+(?: \S+){0,4} and \S)/iu,
    '',
  ],
  // `A should get the label a and B the label b`
  [
    new RegExp(
      `^${asked}(?:give )?(?<one>[^"“,]+?) (?:(?:should|must|shall) (?:get|have) |needs |gets )?the (?<noun>label|tag) (?<first>${value}),? and (?<two>[^"“,]+?) the \\k<noun> (?<second>${value})(?=[\\s.!?]*$)`,
      'iu',
    ),
    'add the $<noun> $<first> to $<one> and add the $<noun> $<second> to $<two>',
  ],
];
