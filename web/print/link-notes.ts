/** An address that links of the page lead to, and the number under which they name it. */
export interface LinkNote {
  readonly number: number
  /** In full where it leads to another site, else from the root of this one. */
  readonly address: string
}

export interface LinkNotes {
  readonly notes: readonly LinkNote[]
  /** How many addresses within the workbench are not listed, because they are too many for paper. */
  readonly leftOut: number
}

const LINKS = 'main a[href], footer a[href]'
/** Where links do something, or are not printed. */
const NOT_NOTED = 'nav, dialog, .button, .no-print, .print-foot'
const MOST_WITHIN = 60

/**
 * Numbers the links of the page by their address and gives the list; a second call numbers them anew. Addresses of other sites are
 * always listed, those within the workbench while they are few. Time O(links).
 */
export function noteLinks(document: Document): LinkNotes {
  clearLinkNotes(document)
  const links = [...document.querySelectorAll<Element>(LINKS)].flatMap((link) =>
    // Links within a chart have no room for a number; the chart's table has the same ones.
    link instanceof HTMLAnchorElement && link.closest(NOT_NOTED) === null
      ? [{ link, isWithin: link.origin === location.origin, address: addressOf(link) }]
      : [],
  )
  const within = new Set(links.filter(({ isWithin }) => isWithin).map(({ address }) => address))
  const isWithinListed = within.size <= MOST_WITHIN
  const numberByAddress = new Map<string, number>()
  for (const { link, isWithin, address } of links) {
    if (isWithin && !isWithinListed) continue
    const number = numberByAddress.get(address) ?? numberByAddress.size + 1
    numberByAddress.set(address, number)
    link.dataset['note'] = String(number)
  }
  return {
    notes: [...numberByAddress].map(([address, number]) => ({ number, address })),
    leftOut: isWithinListed ? 0 : within.size,
  }
}

export function clearLinkNotes(document: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-note]')) delete link.dataset['note']
}

function addressOf(link: HTMLAnchorElement): string {
  return link.origin === location.origin ? link.pathname + link.search + link.hash : link.href
}
