const deeds = new Set(
  (
    'like unlike love watch unwatch follow unfollow star unstar favorite favourite bookmark pin unpin subscribe unsubscribe ' +
    'share email mail export translate lock unlock freeze unfreeze archive unarchive merge convert import approve reject ' +
    'schedule highlight sign encrypt restrict unrestrict grant revoke permit forbid'
  ).split(' '),
);

/** Whether a word is a verb that stands for no other: who says `like` or `archive` wants just that done. */
export function isOtherDeed(word: string): boolean {
  return deeds.has(word.toLowerCase());
}
