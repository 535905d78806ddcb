// Loaded into a process before its own code: whoever looks up a name or dials an address off this machine is noted and refused.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0|::)$/
const log = process.env.STRATA_DIALLED

function refuse(address) {
  if (log) appendFileSync(log, `${address}\n`)
  throw new Error(`no network here: ${address}`)
}

const { lookup } = dns
dns.lookup = (host, ...rest) => (LOCAL.test(host) ? lookup(host, ...rest) : refuse(host))
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof options === 'object' ? options?.host : undefined
  if (host !== undefined && !LOCAL.test(host)) refuse(host)
  return connect.apply(this, args)
}
