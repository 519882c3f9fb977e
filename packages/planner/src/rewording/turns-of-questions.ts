/** Wordings for what is asked, with the plain words that phrases are made of; `$<name>` takes what was found. */
export const turnsOfQuestions: readonly (readonly [RegExp, string])[] = [
  // `everything that was published in August`
  [
    /\b(?:everything|all|anything|whatever)(?: that| which)? (?:was|were|has been|got|is) (?=(?:published|posted|announced|blogged)\b)/i,
    'the blog posts ',
  ],
  [
    /\b(?:everything|all|anything|whatever)(?: that| which)? (?:was|were|has been|got|is) (?=(?:changed|edited|updated|modified|created)\b)/i,
    'the pages ',
  ],
  [
    /(?<=^(?:which|what|how many) (?:blog )?posts )(?:came out|appeared|went (?:out|live)|were released)\b/i,
    'were published',
  ],
  // `what is in the trash of X`
  [
    /^(?:(?:show|list|see|view)(?: me)? )?(?:what|everything|all|anything)(?:['’]s| that is| is| that| are| there is)?(?: currently| still| now)? in the (?:trash|bin|recycle bin)(?<place> (?:of|in|for) .+?)?(?=[\s?.!]*$)/i,
    'list the trashed pages$<place>',
  ],
  [
    /^(?:which|what|list|show(?: me)?|how many)(?: the| all)? (?<what>pages|blog posts|posts) (?:that |which )?(?:are|is|were|have been|has been|got) (?:deleted|trashed|in the (?:trash|bin)) (?<place>(?:of|in|from|for) .+?)(?=[\s?.!]*$)/i,
    'list the trashed $<what> $<place>',
  ],
  [
    /(?<=^(?:show|read|what|open|see|tell|get)\b[^"“]*?)\bthe (?:very )?(?:first|original|oldest) (?:version|revision)(?= of\b)/i,
    'version 1',
  ],
  // `I need Sam's address, can you look him up?`
  [
    /(?<=\b(?:need|want|require|looking for|like)\b.*)[,.;!]? (?:and )?(?:can|could|would|will) you (?:please )?(?:look|find|search|get|check) (?:for )?(?:him|her|them|it|that)(?: up| out)?(?: for (?:me|us))?(?:,? please)?(?=[\s?.!]*$)/i,
    '',
  ],
  // `with which account are you logged in`
  [
    /^(?<link>with|as|under|by) (?:which|what) (?<what>account|user|name|e-?mail(?: address)?|login) (?<rest>(?:am|are|is) [^?.!]+)(?=[?.!]*$)/i,
    'which $<what> $<rest> $<link>',
  ],
  // `what am I allowed to perform on X`
  [/(?<=\b(?:allowed|permitted)) to (?:perform|carry out|execute|run|use)(?=\s+(?:on|with|for|in)\b)/i, ''],
  // `search for "x" and tell me where it is mentioned`
  [
    /(?<=^(?:(?:please|can you|could you) )*(?:search|look|find)\b.+?),? and (?:tell|show) me where (?:it|that|this)(?:['’]s| is| was| gets)? \p{L}+(?=[\s?.!]*$)/iu,
    '',
  ],
  // `what was the title in version 1`
  [
    /^what (?:was|is) the (?:title|text|content|name|body|wording)(?: of it)? (?:in|of) version (?<number>\d+)(?=[\s?.!]*$)/i,
    'what did version $<number> say',
  ],
  // `who may view and edit it`
  [
    /(?<=^who\b[^"“]*?)\b(?:view|see|read|edit|change|open) (?:and|or|and\/or) (?<deed>view|see|read|edit|change|open)\b/i,
    '$<deed>',
  ],
  [
    /^what (?:can|could|do) you (?:tell|show|know)(?: (?:me|us))? about (?=the .+? (?:space|page|post|whiteboard)\b)/i,
    'tell me about ',
  ],
  // `which version is the page now`
  [
    /^(?:which|what) version (?:is|has) (?<thing>.+?)(?: (?:at|on|in|got))?(?: now| currently| at the moment| right now)?(?=[\s?.!]*$)/i,
    'show the versions of $<thing>',
  ],
  // `tell me what the X space is for`
  [
    /^(?:(?:please|can you|could you) )*(?:tell me|show(?: me)?|say|explain) what (?<thing>the .+?) is (?<link>for|about)(?=[\s?.!]*$)/i,
    'what is $<thing> $<link>',
  ],
  // `look up the space with the id 12 and tell me its name`
  [
    /(?<=^(?:look up|find|show me|show|get|open) the (?:space|page|blog post) .+?),? and (?:tell|give) me (?:its|the) (?:name|title|key|id|address|url|link)(?: of it)?(?=[\s?.!]*$)/i,
    '',
  ],
  [
    /^(?:look up|find) the (?=(?:space|page|blog post) (?:(?:with|having) (?:the )?(?:id|number) )?\d{4,})/i,
    'show the ',
  ],
  // `what did I write`
  [
    /^what (?:did|have|has) (?<who>\S+(?: \S+)?) (?:write|written|create|created|author|authored)(?=[\s?.!]*$)/i,
    'which pages did $<who> write',
  ],
  [
    /(?<=\b(?:every|any)(?:one|body) |\b(?:all|the) (?:people|users|colleagues|employees|staff) )(?:in|of|at|from|within) (?:the|our) (?:whole |entire )?(?:company|team|organi[sz]ation|office|business|department|firm|group) ?(?=[\s?.!,]|\p{L})/iu,
    '',
  ],
  [
    /^compare (?:the )?versions? (?<one>\d+) (?:and|with|to|against) (?:version )?(?<other>\d+) of (?<thing>.+?)(?=[.!?]*$)/i,
    'show version $<one> of $<thing> and show version $<other> of $<thing>',
  ],
  [
    /^(?:what(?:['’]s| is) (?:the )?(?:difference|different) between|what (?:has )?changed between|show (?:me )?the differences? between|how do) (?:the )?versions? (?<one>\d+) and (?:version )?(?<other>\d+) of (?<thing>.+?)(?: differ)?(?=[.!?]*$)/i,
    'show version $<one> of $<thing> and show version $<other> of $<thing>',
  ],
  // `the task list of X`
  [
    /\b(?<article>the|a) (?<kind>task|to-?do|label|comment|version) list(?= (?:of|on|for|in)\b)/i,
    '$<article> $<kind>s',
  ],
  // `the labels of A and the labels of B`
  [
    /(?<=\bthe (?<what>\p{L}+s) of (?:the )?[^,.;:"“]{1,50}?) and (?:(?:the )?\k<what> |those |the ones )?of (?=\S)/iu,
    ' and ',
  ],
  // `which pages of X are in the trash`
  [
    /^(?:which|what|list|show(?: me)?|how many)(?: the| all)? (?<what>pages|blog posts|posts) (?<place>(?:of|in|from) .{1,60}? )?(?:that |which )?(?:are|is|lie|were|have been|has been|sit) (?:currently |still |now )?(?:in the (?:trash|bin|recycle bin)|trashed|deleted)(?=[\s?.!]*$)/i,
    'list the trashed $<what> $<place>',
  ],
  [
    /^(?:which|what|list|show(?: me)?|how many)(?: the| all)? (?<what>pages|blog posts|posts) (?<place>(?:of|in|from) .{1,60}? )?(?:that |which )?(?:are|is|were|have been|has been) (?:currently |still |now )?archived(?=[\s?.!]*$)/i,
    'list the archived $<what> $<place>',
  ],
  // `was X edited after Monday?`: its versions tell.
  [
    /(?<=^(?:was|were|has|have) .+ (?:edited|changed|updated|modified|touched)) (?:after|since|before|on|by) (?:\d.*|(?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this).*?)(?=[?.!]*$)/i,
    '',
  ],
];
