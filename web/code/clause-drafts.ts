import type { CodedValues } from '../../src/api/clause-codings.ts'

const KEY = 'strata-coding-drafts'
/** More clauses than anybody leaves half coded. */
const MOST_DRAFTS = 200

/** Whose draft of which clause. */
export interface DraftPlace {
  readonly coder: string
  readonly text: string
  readonly address: string
}

const nameOf = ({ coder, text, address }: DraftPlace): string => JSON.stringify([coder, text, address])

function readAll(): Record<string, CodedValues> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, CodedValues>) : {}
  } catch {
    return {}
  }
}

/** What was chosen for a clause and not yet saved, in this browser; undefined where nothing was. */
export function draftOf(place: DraftPlace): CodedValues | undefined {
  return readAll()[nameOf(place)]
}

/** The addresses of a text of which a coder has begun clauses. */
export function draftsOf({ coder, text }: Omit<DraftPlace, 'address'>): ReadonlySet<string> {
  const places = Object.keys(readAll()).map((name) => JSON.parse(name) as [string, string, string])
  return new Set(
    places.filter(([who, what]) => who === coder && what === text).map(([, , address]) => address),
  )
}

/** Keeps what was chosen until it is saved, through reloads; null forgets it. The oldest of too many goes. */
export function keepDraft(place: DraftPlace, values: CodedValues | null): void {
  const name = nameOf(place)
  const others = Object.entries(readAll()).filter(([other]) => other !== name)
  const all = values === null ? others : [...others, [name, values] as const]
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all.slice(-MOST_DRAFTS))))
  } catch {
    // A browser that keeps nothing loses the draft on a reload alone.
  }
}
