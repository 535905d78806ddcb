import { resolve } from 'node:path'
import { buildIfStale } from '../../scripts/build-if-stale.mjs'

/** End-to-end tests drive the built product, so it is built before the first of them. */
export default function setup(): void {
  if (!buildIfStale(resolve(import.meta.dirname, '../..'))) throw new Error('The build failed.')
}
