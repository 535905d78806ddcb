import { Fragment } from 'react'
import type { EventItem } from '../../src/api/events.ts'

/** The sources of an event, linked where they have an address. */
export function EventSources({ event }: { event: Pick<EventItem, 'sources'> }) {
  return event.sources.map(({ id, citation, url }, place) => (
    <Fragment key={id}>
      {place > 0 && '; '}
      {url === null ? citation : <a href={url}>{citation}</a>}
    </Fragment>
  ))
}
