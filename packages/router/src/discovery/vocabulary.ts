/** Words that tell nothing about which tool is meant. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at for with and or by from as into onto is are am be was were been it its this that these ' +
    'those there i me my mine we us our you your he she they them please can could would should will want need like ' +
    'lets let just some any so then than if but not do does did have has had'
  ).split(' '),
);

/**
 * What a person says first in a request, and the verbs that tools are named with for it.
 * Data: to teach the search a verb, add it here.
 */
export const intents: Readonly<Record<string, { readonly said: string; readonly named: string }>> = {
  create: {
    said: 'create make add new publish write post draft start open compose build generate set register insert prepare',
    named: 'create add make new publish post insert start open compose generate register upload',
  },
  remove: {
    said: 'delete remove trash discard erase drop clear destroy bin purge cancel revoke untag unlabel',
    named: 'delete remove trash discard erase drop clear destroy purge cancel revoke',
  },
  change: {
    said: 'update edit change rename modify alter fix correct replace rewrite revise move set append extend',
    named: 'update edit change rename modify patch replace move set append',
  },
  read: {
    said: 'show get read open fetch see view display give tell look what which who whose list find search where how retrieve check count lookup browse query whoami',
    named: 'get list read fetch search find retrieve view query count check lookup show',
  },
  send: {
    said: 'send email mail message notify forward reply share post text',
    named: 'send reply forward notify post share message',
  },
  mark: {
    said: 'tag label mark flag categorize categorise add put stick star archive',
    named: 'add label tag mark flag star archive set',
  },
};

/** Verbs that are things as well, so that a tool may be found by them alone: a message, a label, a draft. */
export const thingsToo: ReadonlySet<string> = new Set(
  'message email mail post label tag text share reply draft notify star flag bin'.split(' '),
);

/** Verbs that few tools do, so that one is found by them alone: "rename Plans to Old plans". */
export const tellingVerbs: ReadonlySet<string> = new Set(
  'rename search publish move copy restore reply forward archive untag unlabel'.split(' '),
);

/** Words that tools use for what people call otherwise. Each word on the left is also looked up as those on the right. */
export const synonyms: Readonly<Record<string, string>> = {
  publish: 'create',
  make: 'create',
  new: 'create',
  write: 'create',
  compose: 'create',
  draft: 'create',
  generate: 'create',
  build: 'create',
  start: 'create',
  post: 'create send',
  tag: 'label',
  tags: 'label',
  label: 'add tag',
  remove: 'delete',
  trash: 'delete',
  discard: 'delete',
  erase: 'delete',
  drop: 'delete',
  destroy: 'delete',
  bin: 'delete',
  purge: 'delete',
  cancel: 'delete',
  rename: 'update',
  edit: 'update',
  change: 'update',
  modify: 'update',
  alter: 'update',
  fix: 'update',
  rewrite: 'update',
  revise: 'update',
  replace: 'update',
  append: 'update',
  show: 'get list',
  read: 'get',
  open: 'get',
  fetch: 'get',
  see: 'get',
  view: 'get',
  display: 'get',
  retrieve: 'get',
  give: 'get list',
  what: 'list get',
  which: 'list get',
  who: 'user',
  list: 'get',
  browse: 'list get',
  find: 'search',
  look: 'search get',
  lookup: 'search',
  query: 'search',
  where: 'search',
  whoami: 'user current',
  myself: 'user current',
  account: 'user',
  profile: 'user',
  person: 'user',
  people: 'user',
  member: 'user',
  article: 'page blogpost',
  document: 'page',
  doc: 'page',
  wiki: 'page',
  note: 'page',
  blog: 'blogpost',
  news: 'blogpost',
  announcement: 'blogpost',
  contents: 'content',
  text: 'content body',
  workspace: 'space',
  area: 'space',
  personal: 'private',
  secret: 'private',
  confidential: 'private',
  email: 'mail message',
  mail: 'email message',
  message: 'mail email',
  ticket: 'issue',
  bug: 'issue',
  task: 'issue',
  repo: 'repository',
  pr: 'pull',
  chat: 'message channel',
  notify: 'send message',
};

/** All words that are known whatever the tools are, to tell a misspelled one by. */
export const knownWords: readonly string[] = [
  ...Object.values(intents).flatMap(({ said, named }) => `${said} ${named}`.split(' ')),
  ...Object.keys(synonyms),
];
