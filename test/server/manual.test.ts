import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERROR_CATALOGUE } from '../../src/model/error-catalogue.ts'
import { PANEL_FILES } from '../../src/server/flows/panel-routes.ts'
import { ADDRESSES, templateOf } from './fixture-server.ts'

const DOCS = resolve(import.meta.dirname, '../../docs')
const read = (name: string): string => readFileSync(join(DOCS, name), 'utf8')

describe('the manual of the server', () => {
  it('has a paragraph for every error of the server, with its status, and none for one that is gone', () => {
    const sections = [...read('errors/server.md').matchAll(/^### `([^`]+)`\n\n(.+)$/gm)]
    const codes = Object.keys(ERROR_CATALOGUE).filter((code) => code.startsWith('server/'))
    expect(sections.map(([, code]) => code).toSorted()).toEqual(codes.toSorted())
    for (const [, code, text] of sections) {
      const { http, exit } = ERROR_CATALOGUE[code as keyof typeof ERROR_CATALOGUE]
      expect(text, code).toMatch(new RegExp(`^(Status ${http}|Exit status ${exit})\\b`))
    }
  })

  it('lists every address of the API and no other', () => {
    const listed = [...read('api.md').matchAll(/^\| `(\/api\/[^`]*)` \|/gm)].map((match) => match[1])
    expect(listed.toSorted()).toEqual([...ADDRESSES.map(templateOf), ...Object.keys(PANEL_FILES)].toSorted())
  })

  it('links only to files that are there', () => {
    for (const page of ['api.md', 'errors/server.md']) {
      const targets = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
        (match) => match[1] as string,
      )
      for (const target of targets) expect(existsSync(join(DOCS, dirname(page), target)), target).toBe(true)
    }
  })
})
