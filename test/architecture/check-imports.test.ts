import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forbiddenImports, whyForbidden } from '../../scripts/check-imports.ts'

describe('the table of imports', () => {
  it('is kept by every file of src and web', () => {
    expect(forbiddenImports(resolve(import.meta.dirname, '../..'))).toEqual([])
  })

  it('forbids an analysis to import another, and the pages to import the store', () => {
    expect(whyForbidden('src/layers/a.ts', '../reuse/b.ts')).toMatch(/may not import/)
    expect(whyForbidden('web/atlas/a.tsx', '../../src/store/b.ts')).toMatch(/may not import/)
    expect(whyForbidden('web/atlas/a.tsx', '../../src/layers/b.ts')).toBeNull()
  })

  it('lets one file of the registry alone open files', () => {
    expect(whyForbidden('src/registry/files.ts', 'node:fs')).toBeNull()
    expect(whyForbidden('src/registry/read-registry.ts', 'node:fs')).toMatch(/touches nothing/)
    expect(whyForbidden('src/model/layer.ts', 'node:path')).toMatch(/touches nothing/)
  })
})
