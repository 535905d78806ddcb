import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataModelPage } from '../../scripts/write-data-model.ts'
import { rulesPage } from '../../scripts/write-rules.ts'
import { ERROR_CATALOGUE } from '../../src/model/error-catalogue.ts'
import { RULES } from '../../src/registry/rules.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('the manual', () => {
  it('describes every table and column as the schema has them', () => {
    expect(read('docs/data-model.md')).toBe(dataModelPage())
  })

  it('has every rule by which something is found', () => {
    expect(read('docs/rules.md')).toBe(rulesPage())
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it('has a paragraph for every error code, and none for a code that is gone', () => {
    const pages = readdirSync(join(ROOT, 'docs/errors')).map((name) => read(`docs/errors/${name}`))
    const headings = [...pages.join('\n').matchAll(/^### `([^`]+)`$/gm)].map((match) => match[1])
    expect(headings.toSorted()).toEqual(Object.keys(ERROR_CATALOGUE).toSorted())
  })

  it('links only to files that are there', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
    ]
    const broken = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
          .map((match) => match[1] as string)
          .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
          .map((target) => `${page} -> ${target}`),
      )
    expect(broken).toEqual([])
  })
})
