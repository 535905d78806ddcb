import { type Registry, splitIds } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'

type Cell = Cells[string] | undefined

/** Names for ids in sentences about changes; an id that has no name stands for itself. */
export interface ChangeNames {
  actor(id: Cell): string
  instrument(id: Cell): string
  variable(id: Cell): string
  /** Sources of a cell by what to cite. */
  sources(ids: Cell): string
  /** Actors and instruments of a cell. */
  all(ids: Cell): string
}

const TITLE_WIDTH = 70
const CITATION_WIDTH = 60

/** Names of the newer registry, and of the older one for what is no more. Time O(rows of actors, instruments, sources, codebook). */
export function changeNames(before: Registry, after: Registry): ChangeNames {
  const both = [before, after]
  const actors = new Map(both.flatMap((each) => each.actors.map(({ id, name }) => [id, name])))
  const instruments = new Map(
    both.flatMap((each) => each.instruments.map(({ id, title }) => [id, cut(title ?? id, TITLE_WIDTH)])),
  )
  const citations = new Map(
    both.flatMap((each) => each.sources.map(({ id, citation }) => [id, cut(citation ?? id, CITATION_WIDTH)])),
  )
  const labels = new Map(
    both.flatMap((each) => each.codebook.map(({ variable, label }) => [variable, label])),
  )
  const named =
    (names: ReadonlyMap<string, string | null>) =>
    (id: Cell): string =>
      names.get(String(id)) ?? String(id ?? 'unknown')
  const list =
    (...names: readonly ReadonlyMap<string, string | null>[]) =>
    (ids: Cell): string =>
      splitIds(ids === null || ids === undefined ? null : String(ids))
        .map((id) => names.map((each) => each.get(id)).find((name) => name) ?? id)
        .join('; ')
  return {
    actor: named(actors),
    instrument: named(instruments),
    variable: named(labels),
    sources: list(citations),
    all: list(actors, instruments),
  }
}

/** A text of at most so many characters in one line, with an ellipsis where something was cut. */
export function cut(text: string, characters: number): string {
  const line = text.replace(/\p{Cc}+/gu, ' ')
  return line.length <= characters ? line : `${line.slice(0, characters - 1).trimEnd()}…`
}
