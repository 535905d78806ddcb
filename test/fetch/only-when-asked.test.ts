import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** Files of src/ in which a pattern occurs. */
function filesWith(pattern: RegExp): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
    .map((file) => relative(ROOT, file).split('\\').join('/'))
}

const isOfFetch = (file: string): boolean => /^src\/(cli\/)?fetch\//.test(file)

describe('the network', () => {
  it('is asked by src/fetch alone', () => {
    // `fetch`, a whole module of Node's that connects, or one of its parts that does.
    const asking =
      /(?<![\w.])fetch\(|^import (?!type)(?:\w|\*|.*\b(?:request|get|connect|createConnection|Agent|Socket)\b).* from 'node:(?:https?|http2|net|tls|dgram)'|from 'undici'/m
    const others = filesWith(asking).filter((file) => !isOfFetch(file))
    expect(others).toEqual([])
  })

  it('is opened by the verb that a person typed, and by nothing else', () => {
    const importing = filesWith(/(?:from |import\()'(?:(\.\.?\/)+fetch\/|\.\/fetch\/)/)
    expect(importing.filter((file) => !isOfFetch(file))).toEqual(['src/cli/strata.ts'])
  })
})
