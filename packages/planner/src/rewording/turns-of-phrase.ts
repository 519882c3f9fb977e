/** How somebody asks for something to be done, before the verb. */
const asked = '(?:(?:please|can you|could you) )*';
const gone = 'delete|remove|erase|trash';
const stop = '(?=[\\s.!?]*$)';
const value = '(?:"[^"]+"|“[^”]+”|\\S+?)';

/** Wordings for what is to be changed, with the plain words that phrases are made of; `$<name>` takes what was found. */
export const turnsOfPhrase: readonly (readonly [RegExp, string])[] = [
  // `I need a new space. Can you create it for me?`
  [
    /(?<=^(?:please )?(?:i|we)(?:['’]d like| would like| need| want)\b[^.!?]*)[.!]\s+(?:so |then |please )*(?:can|could|would|will) you (?:please )?(?:create|make|add|do|set up|write|open|get)(?: (?:it|one|that|this|them))?(?: up)?(?: for (?:me|us))?(?:,? please)?[\s?.!]*$/i,
    '',
  ],
  // `delete the page X now`
  [
    new RegExp(`(?<=^${asked}(?:${gone}|publish|restore|show|move)\\b[^"“]*?),? (?:right )?now${stop}`, 'i'),
    '',
  ],
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
  // `the Holiday policy page needs a new text: "…"`
  [
    /^(?!(?:i|we|you|they|there|who|what|which|can|could|does)\b)(?<what>[^"“:]+?) (?:needs|should (?:get|have)|gets|must (?:get|have)) (?:a|another) (?:(?:new|different|better|other) )?(?<part>title|name|text|heading)(?: of|,)?:? (?=["“'‘\p{Lu}])/iu,
    'change the $<part> of $<what> to ',
  ],
  // `delete the page A and also the page B`
  [
    new RegExp(`(?<=^${asked}(?:${gone}|show|open|label|tag) [^"“,.;:]+? and) also (?=the |\\p{Lu})`, 'iu'),
    ' ',
  ],
  // `take the label x off A and off B`
  [/(?<=^(?:please )?take [^"“:]* off [^"“:]+? and )off (?=the |\p{Lu})/iu, ''],
  // `add a child page X in the Y page`
  [
    new RegExp(
      `^(?<lead>${asked}(?:add|create|make)) an? (?:new )?(?:child page|sub-?page) (?<name>(?:(?!\\b(?:called|named|titled|with|under|of|for|about)\\b)[^:,])+?) (?:in|on|to|under|below) (?<place>the (?:page )?[^:,"“]+)${stop}`,
      'iu',
    ),
    '$<lead> a child page called $<name> under $<place>',
  ],
  // `in the Y page, add a child page X`
  [
    new RegExp(
      `^(?:in|on|to|under|below) (?<place>the (?:page )?[^:,"“]+),? (?<lead>${asked}(?:add|create|make)) an? (?:new )?(?:child page|sub-?page) (?<name>(?:(?!\\b(?:called|named|titled|with|under|of|for|about)\\b)[^:,])+?)${stop}`,
      'iu',
    ),
    '$<lead> a child page called $<name> under $<place>',
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
