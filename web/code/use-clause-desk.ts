import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { CodedValues, CodingClause, CodingClauses } from '../../src/api/clause-codings.ts'
import type { CodedVariable } from '../../src/model/clause-coding.ts'
import type { ClausesAsked } from '../api/coding-queries.ts'
import {
  changedValues,
  chooseValue,
  missingVariables,
  nextMissing,
  wayOfChange,
  wholeValues,
} from './chosen-values.ts'
import { draftOf, draftsOf, keepDraft } from './clause-drafts.ts'
import { nextPlace } from './clauses-in-parts.ts'
import { type Saving, useSaving } from './use-saving.ts'

/** What the desk has to say of the last press. */
export type DeskSaid =
  | { readonly kind: 'saved' | 'done' | 'reason' }
  | { readonly kind: 'missing'; readonly variables: readonly CodedVariable[] }
  | null

/** The clause in hand, what was chosen for it, and what can be done. */
export interface ClauseDesk {
  readonly place: number
  readonly clause: CodingClause
  readonly values: CodedValues
  /** What counts of a coded clause; empty before. */
  readonly standing: CodedValues
  readonly open: CodedVariable | null
  readonly begun: ReadonlySet<string>
  readonly said: DeskSaid
  readonly saving: Pick<Saving, 'underWay' | 'failed'>
  readonly toggle: (variable: CodedVariable) => void
  readonly choose: (variable: CodedVariable, value: string, goesOn: boolean) => void
  readonly done: (variable: CodedVariable) => void
  readonly leave: () => void
  readonly step: (by: 1 | -1) => void
  readonly toUncoded: () => void
  /** Saves, and goes on without waiting unless it stays. */
  readonly save: (options: { readonly stays: boolean; readonly why: string }) => void
}

/**
 * Coding clause by clause. What was chosen is kept in the browser until it is saved, so that neither a reload nor a server that does not answer loses it.
 * `answer` holds at least one clause.
 */
export function useClauseDesk(asked: ClausesAsked, answer: CodingClauses): ClauseDesk {
  const { items } = answer
  const { coder, text } = asked
  const { at } = useSearch({ from: '/code' })
  const navigate = useNavigate({ from: '/code' })
  const saving = useSaving(asked)
  const isOpenStill = ({ is_coded, address }: CodingClause): boolean =>
    !is_coded && !saving.underWay.has(address)
  // Where the address names no clause, the desk begins at the first that is not coded, and stays there.
  const [first] = useState(() => Math.max(0, nextPlace(items, -1, isOpenStill)))
  const named = items.findIndex(({ address }) => address === at)
  const place = named === -1 ? Math.min(first, items.length - 1) : named
  const clause = items[place] as CodingClause
  const { address } = clause
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CodedValues | null>>(new Map())
  const [begun, setBegun] = useState(() => draftsOf({ coder, text }))
  const [opened, setOpened] = useState<{ of: string; open: CodedVariable | null } | null>(null)
  const [saying, setSaying] = useState<{ of: string; said: DeskSaid } | null>(null)

  const kept = useMemo(() => draftOf({ coder, text, address }) ?? null, [coder, text, address])
  const draft = drafts.has(address) ? (drafts.get(address) ?? null) : kept
  const standing: CodedValues = clause.seen?.counts ?? {}
  const values = draft ?? (clause.is_coded ? standing : clause.mine)
  const opening = clause.is_coded ? null : nextMissing(values, 'condition_type')
  const open = opened?.of === address ? opened.open : opening
  useEffect(() => {
    if (address !== '')
      document.querySelector('.part-clauses [aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [address])

  const hold = (of: string, next: CodedValues | null): void => {
    keepDraft({ coder, text, address: of }, next)
    setDrafts((now) => new Map(now).set(of, next))
    setBegun(draftsOf({ coder, text }))
  }
  const setOpen = (next: CodedVariable | null): void => setOpened({ of: address, open: next })
  const say = (said: DeskSaid, of = address): void => setSaying({ of, said })
  const go = (next: number): void => {
    const to = items[next]?.address
    if (to === undefined) return
    void navigate({ search: (now) => ({ ...now, at: to }), replace: true, resetScroll: false })
  }
  const goOn = (): void => {
    const next = nextPlace(items, place, isOpenStill)
    if (next === -1) say({ kind: 'done' })
    else go(next)
  }
  const send = (
    changed: readonly (readonly [CodedVariable, string])[],
    { stays, why }: { readonly stays: boolean; readonly why: string },
  ): void => {
    const values = changed.map(
      ([variable, value]) => [variable, value, wayOfChange(clause, variable)] as const,
    )
    saving.send({ address, words: clause.words_hash, values, why }, () => {
      hold(address, null)
      setOpened((now) => (now?.of === address ? null : now))
      if (stays) say({ kind: 'saved' })
    })
    if (!stays) goOn()
  }
  const save: ClauseDesk['save'] = ({ stays, why }) => {
    if (saving.underWay.has(address)) return
    say(null)
    if (clause.is_coded) {
      const changed = changedValues(values, standing)
      if (changed.length === 0) goOn()
      else if (why.trim() === '') say({ kind: 'reason' })
      // A correction stays in view: what counts now stands beside.
      else send(changed, { stays: true, why: why.trim() })
      return
    }
    const missing = missingVariables(values)
    if (missing.length > 0) {
      setOpen(missing[0] ?? null)
      say({ kind: 'missing', variables: missing })
    } else send(wholeValues(values), { stays, why: '' })
  }
  return {
    place,
    clause,
    values,
    standing,
    open,
    begun,
    said: saying?.of === address ? saying.said : null,
    saving,
    toggle: (variable) => setOpen(open === variable ? null : variable),
    choose: (variable, value, goesOn) => {
      const next = chooseValue(values, variable, value)
      hold(address, next)
      say(null)
      if (goesOn) setOpen(clause.is_coded ? null : nextMissing(next, variable))
    },
    done: (variable) =>
      setOpen(clause.is_coded ? null : nextMissing({ topics: 'none', ...values }, variable)),
    leave: () => {
      hold(address, null)
      say(null)
    },
    step: (by) => go(place + by),
    toUncoded: () => go(nextPlace(items, place, isOpenStill)),
    save,
  }
}
