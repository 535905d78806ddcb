/** The pages that exist, in the order of the navigation. */
export const PAGES = [
  { name: 'atlas', to: '/atlas' },
  { name: 'instruments', to: '/instruments' },
  { name: 'search', to: '/search' },
  { name: 'words', to: '/words' },
  { name: 'flows', to: '/flows' },
  { name: 'actors', to: '/actors' },
  { name: 'timeline', to: '/timeline' },
  { name: 'processes', to: '/processes' },
  { name: 'about', to: '/about' },
  { name: 'changes', to: '/changes' },
] as const

export type PageName = (typeof PAGES)[number]['name']

/** Pages that have no name in the navigation, and the one that leads to them. */
const BESIDE: Readonly<Record<string, PageName>> = { '/compare': 'words', '/draft': 'words' }

/** The page to which an address belongs: `/instruments/x` is of the instruments. */
export function currentPage(pathname: string): PageName | null {
  const beside = BESIDE[pathname]
  if (beside !== undefined) return beside
  return PAGES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.name ?? null
}
