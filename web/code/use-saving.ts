import { useState } from 'react'
import type { CodedVariable, CodingWay } from '../../src/model/clause-coding.ts'
import { type ClausesAsked, useSendCodings } from '../api/coding-queries.ts'

/** What is to be saved of one clause. */
export interface ClauseSaved {
  readonly address: string
  /** Hash of the words that the coder read. */
  readonly words: string
  readonly values: readonly (readonly [CodedVariable, string, CodingWay])[]
  readonly why: string
}

/** Saving of clauses, behind which the coder goes on. */
export interface Saving {
  /** Addresses of clauses under way. */
  readonly underWay: ReadonlySet<string>
  /** The clause that could last not be saved, and why. */
  readonly failed: { readonly address: string; readonly error: unknown } | null
  readonly send: (clause: ClauseSaved, onSaved: () => void) => void
}

/** Sends what was coded, one request for each clause; several may be under way. */
export function useSaving(asked: ClausesAsked): Saving {
  const { coder, text } = asked
  const { mutateAsync } = useSendCodings(asked)
  const [underWay, setUnderWay] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState<Saving['failed']>(null)
  return {
    underWay,
    failed,
    send: ({ address, words, values, why }, onSaved) => {
      setUnderWay((now) => new Set(now).add(address))
      setFailed((now) => (now?.address === address ? null : now))
      const codings = values.map(([variable, value, way]) => ({
        text,
        address,
        words,
        variable,
        value,
        way,
        why,
      }))
      mutateAsync({ coder, codings })
        .then(onSaved, (error: unknown) => setFailed({ address, error }))
        .finally(() => setUnderWay((now) => new Set([...now].filter((other) => other !== address))))
    },
  }
}
