// What `npm start` runs: builds what is missing or older than its sources, then serves the workbench.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build-if-stale.mjs'

const root = resolve(import.meta.dirname, '..')
buildIfStale(root)
process.argv.splice(2, 0, 'serve')
await import(pathToFileURL(resolve(root, 'dist/cli/strata.js')).href)
