import type { AssessedParty } from '../../assess/clause-record.ts'
import { StrataError } from '../../model/error.ts'

/** Further names of the two sides, as the caller gives them. */
export interface PartyAliases {
  readonly a: readonly string[]
  readonly b: readonly string[]
}

const ALIAS = /^\s*(.*\S)\s*=\s*([ab])\s*$/i

/** `name=a` or `name=b`, once for each name that stands for a side. @throws StrataError `assess/alias-faulty` */
export function partyAliases(given: readonly string[] = []): PartyAliases {
  const aliases: { a: string[]; b: string[] } = { a: [], b: [] }
  for (const alias of given) {
    const [, name, side] = ALIAS.exec(alias) ?? []
    if (name === undefined || side === undefined) throw new StrataError('assess/alias-faulty', { alias })
    aliases[side.toLowerCase() === 'a' ? 'a' : 'b'].push(name)
  }
  return aliases
}

/** A party with further names. */
export function alsoCalled<Party extends AssessedParty>(party: Party, names: readonly string[]): Party {
  return names.length === 0 ? party : { ...party, aliases: [...(party.aliases ?? []), ...names] }
}
