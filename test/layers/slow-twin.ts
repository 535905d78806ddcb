import type { BlocRule, InferredRule } from '../../src/layers/entries.ts'
import type { MembershipTables } from '../../src/layers/membership-index.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'

/** Ties of one layer by the formulas of METHOD §1, with sets and dense loops: slow, and written apart from the kernel. */
export interface SlowLayer {
  readonly instruments: number
  readonly actors: number
  readonly present: ReadonlySet<string>
  readonly ties: ReadonlyMap<string, number>
  readonly known: ReadonlySet<string>
}

type Via = Set<string>

/** Works on tables whose dates are plain years; a row without `from` starts with its instrument, of the multilateral layer in no year. */
export function slowLayers(
  tables: MembershipTables,
  year: number,
  rule: BlocRule,
  inferred: InferredRule = 'with',
): Map<Layer, SlowLayer> {
  const blocs = new Set(tables.actors.filter((a) => a.kind === 'bloc').map((a) => a.id))
  const alive = (from: string | null, to: string | null): boolean =>
    from !== null && Number(from) <= year && (to === null || Number(to) >= year)
  const membersOf = (bloc: string): string[] =>
    tables.bloc_members.filter((m) => m.bloc === bloc && alive(m.from, m.to)).map((m) => m.actor)
  const result = new Map<Layer, SlowLayer>()
  for (const layer of LAYERS) {
    const ties = new Map<string, number>()
    const known = new Set<string>()
    const actors = new Set<string>()
    let instruments = 0
    for (const k of tables.instruments.filter((i) => i.layer === layer && alive(i.signed, i.ended))) {
      instruments++
      const rows = tables.participations.filter(
        (p) => p.instrument === k.id && alive(p.from ?? (layer === 'multilateral' ? null : k.signed), p.to),
      )
      const present = rows.map((p) => p.actor).filter((a) => blocs.has(a))
      const entries = new Map<string, Via>()
      const knownEntries = new Map<string, Via>()
      const enter = (a: string, through: string, isKnown: boolean): void => {
        entries.set(a, (entries.get(a) ?? new Set()).add(through))
        if (isKnown) knownEntries.set(a, (knownEntries.get(a) ?? new Set()).add(through))
      }
      for (const p of rows) {
        const isKnown = p.from !== null
        const hisBlocs = present.filter((b) => membersOf(b).includes(p.actor))
        const listedMember = p.role === 'member' && layer === 'bloc' && present.length > 0
        if (rule === 'node') {
          const folded =
            layer === 'bloc' &&
            !blocs.has(p.actor) &&
            p.role !== 'participating-state' &&
            (listedMember || hisBlocs.length > 0)
          if (!folded) enter(p.actor, 'own', isKnown)
        } else if (blocs.has(p.actor)) {
          if (k.family === 'mobility-partnership') continue
          const members = membersOf(p.actor)
          if (members.length === 0) enter(p.actor, 'own', isKnown)
          for (const m of members) enter(m, p.actor, isKnown)
        } else if (
          layer === 'bloc' &&
          present.length > 0 &&
          (p.role === 'member' || p.role === 'participating-state')
        ) {
          const distinct = [...new Set(present)]
          const side = distinct.length === 1 ? distinct : [...new Set(hisBlocs)]
          enter(p.actor, side.length === 1 ? (side[0] as string) : 'own', isKnown)
        } else enter(p.actor, 'own', isKnown)
      }
      const only = (via: Via | undefined): string | null => {
        const [first] = via ?? []
        return via?.size === 1 && first !== undefined && first !== 'own' ? first : null
      }
      if (inferred === 'without') {
        entries.clear()
        for (const [a, via] of knownEntries) entries.set(a, via)
      }
      const names = [...entries.keys()].sort()
      for (const a of names) actors.add(a)
      for (const a of names) {
        for (const b of names) {
          if (a >= b) continue
          const through = only(entries.get(a))
          if (through !== null && through === only(entries.get(b))) continue
          ties.set(`${a}|${b}`, (ties.get(`${a}|${b}`) ?? 0) + 1 / (names.length - 1))
          if (!knownEntries.has(a) || !knownEntries.has(b)) continue
          const knownThrough = only(knownEntries.get(a))
          if (knownThrough === null || knownThrough !== only(knownEntries.get(b))) known.add(`${a}|${b}`)
        }
      }
    }
    result.set(layer, { instruments, actors: actors.size, present: actors, ties, known })
  }
  return result
}
