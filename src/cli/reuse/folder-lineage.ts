import { instrumentOfToday } from '../../collection/flagged-texts.ts'
import { memberStates } from '../../collection/reuse/blocs-that-treat.ts'
import type { TotaMeta } from '../../formats/tota-meta.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Layer } from '../../model/layer.ts'
import { isTyingRole } from '../../model/participation.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import { heldAndRegistered } from '../../reuse/held-and-registered.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import type { TextFacts } from '../../reuse/text-facts.ts'
import { tokenCorpus } from '../../reuse/token-corpus.ts'
import type { LineageTexts } from './lineage-answer.ts'
import { seededClauses } from './seeded-clauses.ts'

/** A text of a folder or file, with the head of its file where that is one of ToTA. */
export interface FolderText {
  readonly text: ReuseText
  readonly meta: TotaMeta | null
}

/**
 * Texts outside of a workspace as lineage takes them. The layer, form and relations of `pta_83` are those of `pta-83` in the registry at hand;
 * of a text that is not in it the layer is told by the head of its file (`layerOfMeta`). Parties are the states that signed by the head, and
 * the blocs that the registry names beside them; dates are the head's. Time O(characters).
 * @param topics ids of topics whose articles are migration clauses; without them those that alone speak of migration
 */
export function folderLineage(
  texts: readonly FolderText[],
  lookup: RegistryLookup,
  topics?: readonly string[],
): LineageTexts {
  const corpus = tokenCorpus(texts.map(({ text }) => text))
  const byId = new Map(texts.map((each) => [each.text.id, each]))
  const ordered = corpus.texts.flatMap(({ id }) => byId.get(id) ?? [])
  const wasMember = memberStates(lookup)
  const instruments = ordered.map(({ meta }) =>
    meta === null ? undefined : instrumentOfToday(lookup, `pta-${meta.number}`),
  )
  const held = new Set(instruments.flatMap((instrument) => instrument?.id ?? []))
  const clausesOf = seededClauses(lookup.registry.topics, topics)
  return {
    corpus,
    facts: ordered.map((each, place) => factsOf(each, instruments[place], lookup, wasMember)),
    clauses: ordered.map(({ text }) => clausesOf(text)),
    titles: ordered.map(({ meta, text }, place) => instruments[place]?.title ?? meta?.fields.name ?? text.id),
    instruments: instruments.map((instrument) => ({
      instrument: instrument?.id ?? null,
      form: instrument?.form ?? null,
    })),
    relations: lookup.registry.relations,
    registryVersion: lookup.registry.version,
    held: heldAndRegistered(
      lookup.registry.instruments.map(({ id, layer, signed }) => ({
        layer,
        signed: parseEdtf(signed ?? ''),
        isHeld: held.has(id),
      })),
    ),
  }
}

function factsOf(
  { text: { signed }, meta }: FolderText,
  instrument: Instrument | undefined,
  lookup: RegistryLookup,
  wasMember: (actor: string, day: number) => boolean,
): TextFacts {
  const parties = meta === null ? [] : [...meta.original, ...blocsIn(lookup, instrument)]
  const layer = instrument?.layer ?? (meta === null ? null : layerOfMeta(meta))
  const ofMemberStates =
    layer === 'bilateral' && signed !== null && parties.some((actor) => wasMember(actor, signed.earliestDay))
  return { layer, ofMemberStates, parties: parties.map((actor) => ({ actor, sinceDay: null })) }
}

/** Blocs that an instrument binds: the heads of files name their states alone. */
function blocsIn({ participationsOf, actor }: RegistryLookup, instrument: Instrument | undefined): string[] {
  const rows = instrument === undefined ? [] : (participationsOf.get(instrument.id) ?? [])
  const blocs = rows.filter((row) => isTyingRole(row.role) && actor.get(row.actor)?.kind === 'bloc')
  return [...new Set(blocs.map((row) => row.actor))]
}

/**
 * The layer of a treaty by the head of its file: a bloc is party, bilateral; of several parties transregional where they are of several
 * regions, else regional. Null where the head does not say.
 */
export function layerOfMeta({ fields: { composition, crossregional } }: TotaMeta): Layer | null {
  if (composition === null) return null
  if (/RTA/u.test(composition)) return 'bloc'
  if (composition.startsWith('Bilateral')) return 'bilateral'
  return crossregional === 'Yes' ? 'transregional' : 'regional'
}
