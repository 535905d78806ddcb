/** What broke on the network, in words, and whether trying again may help. */
export interface NetworkFault {
  readonly why: string
  readonly isLasting: boolean
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host has that name',
  EAI_AGAIN: 'names of hosts cannot be looked up',
  ECONNREFUSED: 'the host takes no connection',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the connection was cut',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the host does not answer',
  UND_ERR_BODY_TIMEOUT: 'the host fell silent',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no network',
  ERR_INVALID_ARG_VALUE: 'the host does not answer in HTTP',
}

const CERTIFICATE = /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

/** Reads the error that `fetch`, or the reading of its body, ended with. */
export function networkFault(error: unknown): NetworkFault {
  const { code, message } = innermost(error)
  if (CERTIFICATE.test(code)) return { why: `its certificate is not in order (${code})`, isLasting: true }
  if (code.startsWith('HPE_')) return { why: 'the host does not answer in HTTP', isLasting: false }
  return { why: WORDS[code] ?? (code || message), isLasting: code === 'ENOTFOUND' }
}

/** `fetch` wraps what happened, sometimes twice, and several addresses of a host in one error of all. */
function innermost(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) }
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : []
  if (first !== undefined) return innermost(first)
  if (error.cause instanceof Error) return innermost(error.cause)
  const { code } = error as NodeJS.ErrnoException
  return { code: typeof code === 'string' ? code : '', message: error.message }
}
