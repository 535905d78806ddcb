/**
 * What becomes of a row that contradicts one that is held.
 *
 * - `stop`: nothing is imported while any row contradicts another.
 * - `keep`: the row that is held stays, the incoming one is left out.
 * - `replace`: the incoming row stands in the place of the one that is held.
 * - `both`: both stay, where the table's key can tell them apart (participations, memberships, codings); elsewhere as `stop`.
 */
export const IMPORT_POLICIES = ['stop', 'keep', 'replace', 'both'] as const

export type ImportPolicy = (typeof IMPORT_POLICIES)[number]
