import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { EventItem } from '../../src/api/events.ts'
import { PROCESS_FAMILIES } from '../../src/api/processes.ts'

type EventActors = Pick<EventItem, 'actors' | 'instruments'>

/** Actors and instruments that an event concerns, each once, linked; a process leads to its own page. */
export function Concerned({ event }: { event: EventActors }) {
  const all = concernedOf(event)
  if (all.length === 0) return '–'
  return all.map(({ id, name, to }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <Link to={to} params={{ id }}>
        {name}
      </Link>
    </Fragment>
  ))
}

const PAGE_BY_KIND = {
  actor: '/actors/$id',
  process: '/processes/$id',
  instrument: '/instruments/$id',
} as const

interface Linked {
  readonly id: string
  readonly name: string
  readonly to: (typeof PAGE_BY_KIND)[keyof typeof PAGE_BY_KIND]
}

/** A forum is a row of both tables, under one id. */
function concernedOf({ actors, instruments }: EventActors): Linked[] {
  const isProcess = (family: string): boolean => (PROCESS_FAMILIES as readonly string[]).includes(family)
  const pageById = new Map(
    instruments.map(({ id, family }) => [id, PAGE_BY_KIND[isProcess(family) ? 'process' : 'instrument']]),
  )
  const actorIds = new Set(actors.map(({ id }) => id))
  return [
    ...actors.map(({ id, name }) => ({ id, name, to: pageById.get(id) ?? PAGE_BY_KIND.actor })),
    ...instruments
      .filter(({ id }) => !actorIds.has(id))
      .map(({ id, title }) => ({ id, name: title, to: pageById.get(id) ?? PAGE_BY_KIND.instrument })),
  ]
}
