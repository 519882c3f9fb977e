/** The name under which accounts are added, changed and deleted one at a time: see `Store.exclusively`. */
export const accountLock = 'connected accounts';
