export function isStale(root: string): boolean
export function buildIfStale(root: string): boolean
