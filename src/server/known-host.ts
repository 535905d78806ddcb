const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address of this machine is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '::1' || host === '[::1]'
}

/**
 * Whether a Host header names this server.
 *
 * A page of another site that was made to resolve to this machine (DNS rebinding) asks under its own name, so a server that
 * listens on the loopback answers only to the names of the loopback. One that listens to a network cannot know by which
 * names it is reached there, and holds public facts only.
 *
 * @param listensOn the addresses given with `--host`; none is the loopback
 */
export function knownHost(listensOn: readonly string[]): (hostHeader: string) => boolean {
  if (!listensOn.every(isLoopback)) return () => true
  const names = new Set([...LOOPBACK_NAMES, ...listensOn])
  return (hostHeader) => names.has(hostHeader.toLowerCase().replace(/:\d*$/, ''))
}
