import { LAYERS } from '../model/layer.ts'
import { TYING_ROLES } from '../model/participation.ts'
import type { MembershipIndex } from './membership-index.ts'
import { aliveIn } from './year-span.ts'

/** A bloc counts as one node, or as its members of the year (METHOD §1). */
export const BLOC_RULES = ['node', 'expanded'] as const

export type BlocRule = (typeof BLOC_RULES)[number]

/** With ties that rest on a start inferred from the instrument's own date, or on recorded starts alone (METHOD §1, Conventions). */
export const INFERRED_RULES = ['with', 'without'] as const

export type InferredRule = (typeof INFERRED_RULES)[number]

/** The entry is the actor's own row, or the actor enters through more than one bloc. */
export const OWN_ENTRY = -1

/** The entry rests on no recorded start, so it is not part of the network of known starts. */
export const NOT_KNOWN = -2

const BLOC_LAYER = LAYERS.indexOf('bloc')
const MEMBER = TYING_ROLES.indexOf('member')
const PARTICIPATING_STATE = TYING_ROLES.indexOf('participating-state')

/**
 * Who stands in one instrument in one year under a rule for blocs: entry e is actor `actors[e]`, 0 ≤ e < `length`.
 *
 * `via[e]` is OWN_ENTRY, or the one bloc through which alone the actor enters; `knownVia[e]` is the same over rows with a
 * recorded start, NOT_KNOWN where there is none. The arrays are reused from call to call.
 */
export interface Entries {
  length: number
  readonly actors: Uint16Array
  readonly via: Int32Array
  readonly knownVia: Int32Array
}

/** Reads entries out of a membership index; keeps its scratch arrays, so one reader serves any number of years. */
export interface EntryReader {
  /**
   * Entries of an instrument in a year. Without inferred starts, entries that rest on no recorded one are left out; who stands on a
   * bloc's side is decided before. Time O(rows of the instrument × members of its blocs).
   */
  read(instrumentIndex: number, year: number, rule: BlocRule, inferred?: InferredRule): Entries
}

export function entryReader(index: MembershipIndex): EntryReader {
  const actorCount = index.actorIds.length
  const entries: Entries = {
    length: 0,
    actors: new Uint16Array(actorCount),
    via: new Int32Array(actorCount),
    knownVia: new Int32Array(actorCount),
  }
  const slotByActor = new Int32Array(actorCount).fill(-1)
  const blocs: number[] = []

  const add = (actorIndex: number, via: number, known: boolean): void => {
    let slot = slotByActor[actorIndex] as number
    if (slot === -1) {
      slot = entries.length++
      slotByActor[actorIndex] = slot
      entries.actors[slot] = actorIndex
      entries.via[slot] = via
      entries.knownVia[slot] = known ? via : NOT_KNOWN
      return
    }
    if (entries.via[slot] !== via) entries.via[slot] = OWN_ENTRY
    if (!known) return
    const knownVia = entries.knownVia[slot] as number
    entries.knownVia[slot] = knownVia === NOT_KNOWN || knownVia === via ? via : OWN_ENTRY
  }

  /** The bloc among those present of which the actor is a member in the year; OWN_ENTRY where several or none. */
  const blocOf = (actorIndex: number, year: number): number => {
    let found = OWN_ENTRY
    for (const bloc of blocs) {
      if (!isMember(index, bloc, actorIndex, year)) continue
      if (found !== OWN_ENTRY) return OWN_ENTRY
      found = bloc
    }
    return found
  }

  const readNode = (from: number, to: number, year: number, inBlocLayer: boolean): void => {
    for (let row = from; row < to; row++) {
      if (!aliveRow(index, row, year)) continue
      const actorIndex = index.actorByRow[row] as number
      const role = index.roleByRow[row] as number
      const onBlocSide =
        inBlocLayer &&
        blocs.length > 0 &&
        index.isBloc[actorIndex] === 0 &&
        role !== PARTICIPATING_STATE &&
        (role === MEMBER || blocs.some((bloc) => isMember(index, bloc, actorIndex, year)))
      if (!onBlocSide) add(actorIndex, OWN_ENTRY, index.inferredByRow[row] === 0)
    }
  }

  const readExpanded = (
    from: number,
    to: number,
    year: number,
    inBlocLayer: boolean,
    byParticipatingStates: boolean,
  ): void => {
    for (let row = from; row < to; row++) {
      if (!aliveRow(index, row, year)) continue
      const actorIndex = index.actorByRow[row] as number
      const known = index.inferredByRow[row] === 0
      if (index.isBloc[actorIndex] === 1) {
        if (!byParticipatingStates && !expand(actorIndex, year, known)) add(actorIndex, OWN_ENTRY, known)
        continue
      }
      const role = index.roleByRow[row] as number
      const throughBloc = inBlocLayer && blocs.length > 0 && (role === MEMBER || role === PARTICIPATING_STATE)
      add(actorIndex, throughBloc ? sideOf(actorIndex, year) : OWN_ENTRY, known)
    }
  }

  const expand = (blocIndex: number, year: number, known: boolean): boolean => {
    let any = false
    const end = index.memberStart[blocIndex + 1] as number
    for (let member = index.memberStart[blocIndex] as number; member < end; member++) {
      const first = index.firstYearByMember[member] as number
      if (!aliveIn(year, first, index.lastYearByMember[member] as number)) continue
      add(index.actorByMember[member] as number, blocIndex, known)
      any = true
    }
    return any
  }

  /** The bloc on whose side a listed member stands: the one it belongs to, or the only one present. */
  const sideOf = (actorIndex: number, year: number): number => {
    const [only] = blocs
    return blocs.length === 1 && only !== undefined ? only : blocOf(actorIndex, year)
  }

  const dropInferred = (): void => {
    let kept = 0
    for (let slot = 0; slot < entries.length; slot++) {
      const actorIndex = entries.actors[slot] as number
      const knownVia = entries.knownVia[slot] as number
      slotByActor[actorIndex] = -1
      if (knownVia === NOT_KNOWN) continue
      slotByActor[actorIndex] = kept
      entries.actors[kept] = actorIndex
      entries.via[kept] = knownVia
      entries.knownVia[kept] = knownVia
      kept++
    }
    entries.length = kept
  }

  return {
    read(instrumentIndex, year, rule, inferred = 'with') {
      for (let slot = 0; slot < entries.length; slot++) slotByActor[entries.actors[slot] as number] = -1
      entries.length = 0
      blocs.length = 0
      const from = index.rowStart[instrumentIndex] as number
      const to = index.rowStart[instrumentIndex + 1] as number
      for (let row = from; row < to; row++) {
        const actorIndex = index.actorByRow[row] as number
        if (index.isBloc[actorIndex] !== 1 || !aliveRow(index, row, year)) continue
        if (!blocs.includes(actorIndex)) blocs.push(actorIndex)
      }
      const inBlocLayer = index.layerByInstrument[instrumentIndex] === BLOC_LAYER
      if (rule === 'node') readNode(from, to, year, inBlocLayer)
      else readExpanded(from, to, year, inBlocLayer, index.isMobilityPartnership[instrumentIndex] === 1)
      if (inferred === 'without') dropInferred()
      return entries
    },
  }
}

/** Whether two entries are tied by their instrument: not if both enter only through the same bloc. */
export function areTied(viaOfOne: number, viaOfOther: number): boolean {
  return viaOfOne === OWN_ENTRY || viaOfOne !== viaOfOther
}

function aliveRow(index: MembershipIndex, row: number, year: number): boolean {
  return aliveIn(year, index.firstYearByRow[row] as number, index.lastYearByRow[row] as number)
}

function isMember(index: MembershipIndex, blocIndex: number, actorIndex: number, year: number): boolean {
  const end = index.memberStart[blocIndex + 1] as number
  for (let member = index.memberStart[blocIndex] as number; member < end; member++) {
    if (index.actorByMember[member] !== actorIndex) continue
    const first = index.firstYearByMember[member] as number
    if (aliveIn(year, first, index.lastYearByMember[member] as number)) return true
  }
  return false
}
