import { BlockList } from 'node:net'
import { StrataError } from '../model/error.ts'

/**
 * An address that may be asked: http or https, in full or under a base address, without a name and password in it.
 * @throws StrataError `fetch/bad-address`
 */
export function fetchAddress(text: string, base?: URL): URL {
  const refuse = (why: string): StrataError => new StrataError('fetch/bad-address', { found: text, why })
  let address: URL
  try {
    address = new URL(text, base)
  } catch {
    throw refuse('it is not complete')
  }
  const why = whyNotAsked(address)
  if (why !== null) throw refuse(why)
  address.hash = ''
  return address
}

/** Why an address may not be asked, null where it may. */
export function whyNotAsked({ protocol, username, password }: URL): string | null {
  if (protocol !== 'https:' && protocol !== 'http:') return 'only http and https are fetched'
  return username === '' && password === '' ? null : 'it has a name or password in it'
}

/**
 * The base address of a mirror, under which paths are asked: it ends with a slash.
 * @throws StrataError `fetch/bad-address`
 */
export function mirrorBase(text: string): URL {
  return withSlash(fetchAddress(text))
}

/** Where a mirror holds what is at an address: the same path and query under its base. */
export function atMirror({ pathname, search }: URL, mirror: URL): URL {
  const address = withSlash(mirror)
  address.pathname += pathname.slice(1)
  address.search = search
  return address
}

function withSlash(address: URL): URL {
  const base = new URL(address)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base
}

const PRIVATE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4')
PRIVATE.addAddress('::', 'ipv6')
PRIVATE.addAddress('::1', 'ipv6')
PRIVATE.addSubnet('fc00::', 7, 'ipv6')
PRIVATE.addSubnet('fe80::', 10, 'ipv6')

/** Whether an address is of this machine or a local network, as far as its host says so itself; names are not looked up. */
export function isPrivate({ hostname }: URL): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return true
  if (hostname.startsWith('[')) return PRIVATE.check(hostname.slice(1, -1), 'ipv6')
  return /^[\d.]+$/.test(hostname) && PRIVATE.check(hostname, 'ipv4')
}
