/** The pages named in the header, in its order. */
export const HEADER_PAGES = [
  { name: 'atlas', to: '/atlas' },
  { name: 'instruments', to: '/instruments' },
  { name: 'layers', to: '/layers' },
  { name: 'words', to: '/words' },
  { name: 'partnership', to: '/partnership' },
  { name: 'flows', to: '/flows' },
  { name: 'search', to: '/search' },
  { name: 'processes', to: '/processes' },
] as const

/** The pages for which the header has no room: they stand under "More". */
export const MORE_PAGES = [
  { name: 'timeline', to: '/timeline' },
  { name: 'actors', to: '/actors' },
  { name: 'code', to: '/code' },
  { name: 'about', to: '/about' },
  { name: 'changes', to: '/changes' },
] as const

/** The pages that exist, in the order of the navigation. */
export const PAGES = [...HEADER_PAGES, ...MORE_PAGES] as const

export type PageName = (typeof PAGES)[number]['name']

/** Pages that have no name in the navigation, and the one that leads to them. */
const BESIDE: Readonly<Record<string, PageName>> = { '/compare': 'words', '/draft': 'words' }

/** The page to which an address belongs: `/instruments/x` is of the instruments. */
export function currentPage(pathname: string): PageName | null {
  const beside = BESIDE[pathname]
  if (beside !== undefined) return beside
  return PAGES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.name ?? null
}
