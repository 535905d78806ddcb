// What `npm start` runs: builds what is missing or older than its sources, then serves the workbench in this process.
// Plain JavaScript of long ago, so that an old Node can still say that it is too old.
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIfStale } from './build-if-stale.mjs'

const OLDEST_NODE = 20
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `strata: this is Node ${process.versions.node}. Strata needs Node ${OLDEST_NODE} or later.\n`,
  )
  process.exitCode = 2
} else if (buildIfStale(root)) {
  process.argv.splice(2, 0, 'serve')
  await import(pathToFileURL(resolve(root, 'dist/cli/strata.js')).href)
} else {
  process.exitCode = 2
}
