import type { ProgressStream } from '../progress-line.ts'

/** How far fetching is, for a person who watches. */
export interface FetchProgress {
  /** The next file begins. */
  file(number: number, of: number, address: URL): void
  /** So many bytes of it are there. */
  readonly bytes: (bytes: number) => void
  /** Another host is asked than the one named. */
  readonly otherHost: (from: string, to: string) => void
  /** Nothing more comes. */
  end(): void
}

const WIDTH = 79

/** Progress as one line that is written over, where somebody watches a terminal; that another host is asked is said in any case. */
export function fetchProgress(stream: ProgressStream = process.stderr): FetchProgress {
  let what = ''
  let tenths = -1
  const line = (text: string): void => {
    if (stream.isTTY === true) stream.write(`${text.slice(0, WIDTH).padEnd(WIDTH)}\r`)
  }
  return {
    file(number, of, address) {
      what = `${number} of ${of}: ${address.host}${address.pathname}`.replace(/\p{Cc}+/gu, ' ')
      tenths = -1
      line(what)
    },
    bytes(bytes) {
      const shown = Math.floor(bytes / 100_000)
      if (shown === tenths) return
      tenths = shown
      line(`${(shown / 10).toFixed(1)} MB of ${what}`)
    },
    otherHost: (from, to) => stream.write(`${from} leads on to ${to}, which is asked now.\n`),
    end: () => line(''),
  }
}
