/**
 * The origin at which a server on this machine is reached from this machine: one that listens on all addresses
 * names none of them.
 *
 * @example
 * reachableOrigin('http://0.0.0.0:8787') // 'http://127.0.0.1:8787'
 */
export function reachableOrigin(origin: string): string {
  return origin.replace(/\/\/0\.0\.0\.0(?=:|$)/, '//127.0.0.1').replace(/\/\/\[::\](?=:|$)/, '//[::1]');
}
