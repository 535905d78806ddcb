import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { EventItem } from '../../src/api/events.ts'

/** Actors and instruments that an event concerns, each once, linked; a process leads to its own page. */
export function Concerned({ event }: { event: Pick<EventItem, 'actors' | 'instruments'> }) {
  const instruments = new Set(event.instruments.map(({ id }) => id))
  const actors = new Set(event.actors.map(({ id }) => id))
  const all = [
    ...event.actors.map(({ id, name }) => ({ id, name })),
    ...event.instruments.filter(({ id }) => !actors.has(id)).map(({ id, title }) => ({ id, name: title })),
  ]
  if (all.length === 0) return '–'
  return all.map(({ id, name }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      {instruments.has(id) ? (
        <Link to="/instruments/$id" params={{ id }}>
          {name}
        </Link>
      ) : (
        <Link to="/atlas" search={{ a: id }}>
          {name}
        </Link>
      )}
    </Fragment>
  ))
}
