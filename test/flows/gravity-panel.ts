import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
/** Data that are not part of the project: `STRATA_SHARED`, or `../shared` beside it. */
const SHARED = process.env['STRATA_SHARED'] ?? resolve(ROOT, '../shared')

/** A panel of corridors and decades with answers by R's fixest. */
export const GRAVITY_PANEL = resolve(SHARED, 'data/gravity/panel.csv.gz')
export const HAS_GRAVITY_PANEL = existsSync(GRAVITY_PANEL)

/** Goes into the name of a test that needs the panel, so that the report says why it was skipped. */
export const GRAVITY_NOTE = HAS_GRAVITY_PANEL ? '' : ' (skipped: the gravity panel is not beside the project)'
