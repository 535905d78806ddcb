import { StrataError } from '../model/error.ts'
import { isPrivate, whyNotAsked } from './address.ts'
import type { Network } from './network.ts'
import type { SilenceWatch } from './silence.ts'

/** The answer at the end of the redirects, whose body nobody has read yet. */
export interface Reply {
  readonly response: Response
  /** Hosts that were asked besides the one named. */
  readonly via: readonly string[]
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

/**
 * Asks once for an address, following redirects one by one: a bounded number, to http and https only, never from https back to http nor from
 * a public host into a local network.
 * @throws StrataError `fetch/redirect-refused`; other errors of the network as `fetch` throws them
 */
export async function ask(
  address: URL,
  headers: Readonly<Record<string, string>>,
  network: Network,
  watch: SilenceWatch,
): Promise<Reply> {
  const via: string[] = []
  const seen = new Set<string>()
  let at = address
  for (;;) {
    watch.pause()
    await network.pace.turn(at.host, watch.signal)
    watch.heard()
    const response = await network.fetch(at, { headers, redirect: 'manual', signal: watch.signal })
    watch.heard()
    const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null
    if (location === null) return { response, via }
    await response.body?.cancel()
    seen.add(at.href)
    const target = targetOf(location, at)
    const why =
      target === null ? 'it is no address' : whyNotFollowed(at, target, seen, network.limits.redirects)
    if (target === null || why !== null)
      throw new StrataError('fetch/redirect-refused', {
        address: address.href,
        target: target?.href ?? JSON.stringify(location.slice(0, 200)),
        why: why ?? '',
      })
    if (target.host !== at.host && target.host !== address.host && !via.includes(target.host)) {
      via.push(target.host)
      network.onOtherHost(at.host, target.host)
    }
    at = target
  }
}

function targetOf(location: string, at: URL): URL | null {
  try {
    const target = new URL(location, at)
    target.hash = ''
    return target
  } catch {
    return null
  }
}

function whyNotFollowed(at: URL, target: URL, seen: ReadonlySet<string>, most: number): string | null {
  const why = whyNotAsked(target)
  if (why !== null) return why
  if (seen.has(target.href)) return 'it leads in a circle'
  if (seen.size > most) return `it was sent on more than ${most} times`
  if (at.protocol === 'https:' && target.protocol === 'http:') return 'it would leave the secure connection'
  return isPrivate(target) && !isPrivate(at) ? 'it is in a local network' : null
}
