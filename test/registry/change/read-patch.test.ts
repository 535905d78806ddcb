import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../../src/model/error.ts'
import { diffRegistries } from '../../../src/registry/change/diff-registries.ts'
import { MAX_PATCH_BYTES, PATCH_COLUMNS, patchOf } from '../../../src/registry/change/patch.ts'
import { sealed } from '../../../src/registry/change/patch-seal.ts'
import { readPatch } from '../../../src/registry/change/read-patch.ts'
import { writePatch } from '../../../src/registry/change/write-patch.ts'
import { sha256 } from '../../cli/apply/small-folder.ts'
import { arbitraryRegistry, HOSTILE } from './arbitrary-registry.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEADER = PATCH_COLUMNS.join(',')
const KEY = '"[""un-icrmw"",""MAR"",""party"",""1993"",null]"'
const line = (parts: Partial<Record<(typeof PATCH_COLUMNS)[number], string>> = {}): string => {
  const cells = {
    registry_version: '2026.1.1',
    table: 'participations',
    key: KEY,
    action: 'change',
    column: 'from',
    before: '1993',
    after: '1993-06-21',
    reason: '',
    source: '',
    by: '',
    when: '',
    ...parts,
  }
  return PATCH_COLUMNS.map((name) => cells[name]).join(',')
}
/** Lines below a header, closed as `writePatch` does. */
const closed = (text: string, lines = 1): Uint8Array => bytes(sealed(text, lines, sha256))
const file = (...lines: string[]): Uint8Array => closed(`${[HEADER, ...lines].join('\n')}\n`, lines.length)
const rules = (patch: Uint8Array): string[] =>
  readPatch(patch, 'p.csv', sha256).findings.map(({ rule, row, column }) => `${rule} ${row} ${column}`)

describe('a patch file', () => {
  it('is read as it was written, whatever its cells hold', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1 }))
    const author = fc.record({
      who: text,
      when: fc.constantFrom('2026-11-23', '2026-11-23T09:30:00.000Z'),
      why: text,
      source: fc.option(text),
    })
    const registries = arbitraryRegistry()
    fc.assert(
      fc.property(arbitraryRegistry({ twice: true }), registries, fc.option(author), (a, b, by) => {
        const changes = diffRegistries(a, b).map((change) =>
          by === null ? change : { ...change, author: by },
        )
        const patch = patchOf('2026.11.23', changes)
        const read = readPatch(bytes(writePatch(patch, sha256)), 'p.csv', sha256)
        expect(read.findings).toEqual([])
        expect(read.patch).toEqual(patch)
        expect(read.lines.map((lines) => lines.length)).toEqual(patch.rows.map(({ cells }) => cells.length))
      }),
      { numRuns: 300 },
    )
  })

  it('holds no cell that a spreadsheet would run', () => {
    const after = {
      id: 'ATL',
      kind: 'state',
      name: '=cmd()',
      start: null,
      end: null,
      source: '@x',
      note: "'=x",
    }
    const patch = writePatch(patchOf('1', [{ table: 'actors', before: null, after }]), sha256)
    for (const cell of patch.split(/[\n,]/)) expect(cell).not.toMatch(/^[=@]/)
    expect(patch).toContain("''=x")
  })

  it('is as it should be in the examples below', () => {
    expect(rules(file(line()))).toEqual([])
    expect(rules(file())).toEqual([])
  })

  it.each<[string, Uint8Array, string[]]>([
    ['another table', file(line({ table: 'actor' })), ['patch-table-unknown 2 table']],
    ['another column', file(line(), line({ column: 'form' })), ['patch-column-unknown 3 column']],
    ['another action', file(line({ action: 'alter' })), ['patch-action-unknown 2 action']],
    ['no version', file(line({ registry_version: '' })), ['value-missing 2 registry_version']],
    [
      'two versions',
      file(line(), line({ registry_version: '2', column: 'note', before: '' })),
      ['patch-versions-mixed 3 registry_version'],
    ],
    ['a key that is no JSON', file(line({ key: 'un-icrmw|MAR' })), ['patch-key-broken 2 key']],
    ['a key too short', file(line({ key: '"[""un-icrmw""]"' })), ['patch-key-broken 2 key']],
    ['a key that is not the cell', file(line({ before: '1992' })), ['patch-key-differs 2 before']],
    [
      'a formula',
      file(line({ column: 'note', before: '', after: '=HYPERLINK(1)' })),
      ['patch-formula 2 after'],
    ],
    ['a cell twice', file(line(), line({ after: '1994' })), ['patch-cell-twice 3 column']],
    [
      'a row in two places',
      file(
        line(),
        line({ key: KEY.replace('MAR', 'TUN') }),
        line({ column: 'note', before: '', after: 'x' }),
      ),
      ['patch-row-twice 4 key'],
    ],
    [
      'a value before an added row',
      file(line({ action: 'add', before: '1', after: '1993' })),
      ['patch-cell-wrong 2 before'],
    ],
    ['a value after a removed row', file(line({ action: 'remove' })), ['patch-cell-wrong 2 after']],
    ['no change', file(line({ after: '1993' })), ['patch-cell-wrong 2 after']],
    ['a time that is none', file(line({ when: 'yesterday' })), ['not-a-date 2 when']],
    [
      'two reasons for a row',
      file(line({ reason: 'a' }), line({ column: 'note', before: '', after: 'x', reason: 'b' })),
      ['patch-row-unclear 3 reason'],
    ],
    ['a column too many', closed(`${HEADER},more\n${line()},\n`), ['column-unknown 1 more']],
    ['a column too few', closed(`${HEADER.replace(',when', '')}\n`), ['column-missing 1 when']],
    ['an open quote', file(line({ after: '"1993' })), ['csv-broken 2 null']],
    [
      'a huge line',
      file(line({ column: 'note', before: '', after: 'x'.repeat(150_000) })),
      ['csv-broken 2 null'],
    ],
    ['Latin-1', new Uint8Array([0xe9, ...file(line())]), ['not-utf-8 null null']],
  ])('with %s is refused at its line', (_, patch, found) => {
    expect(rules(patch)).toEqual(found)
  })

  it('is refused with one sentence wherever it is cut, at the end of a line too', () => {
    const text = line({ column: 'note', before: '', after: 'année' })
    const whole = file(line(), text, line({ key: KEY.replace('MAR', 'TUN') }))
    expect(readPatch(whole, 'p.csv', sha256).findings).toEqual([])
    // The line break at the very end is all that may be missing.
    for (let length = 0; length < whole.length - 1; length++) {
      expect(() => readPatch(whole.subarray(0, length), 'p.csv', sha256), `cut at ${length}`).toThrow(
        /^p\.csv is no whole patch: it does not end with the line that closes a patch\.$/,
      )
    }
  })

  it('is refused where a line was lost, added or changed since', () => {
    const text = new TextDecoder().decode(file(line(), line({ key: KEY.replace('MAR', 'TUN') })))
    const refusal = (changed: string): string => {
      try {
        readPatch(bytes(changed), 'p.csv', sha256)
        return 'nothing'
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    }
    expect(refusal(text)).toBe('nothing')
    expect(refusal(text.replaceAll('\n', '\r\n'))).toBe('nothing')
    expect(refusal(text.replace(`${line()}\n`, ''))).toContain('says that it has 2 lines, and it has 1')
    expect(refusal(text.replace(line(), `${line()}\n${line()}`))).toContain('has 2 lines, and it has 3')
    expect(refusal(text.replace('1993-06-21', '1993-06-22'))).toContain('not those that were written')
    expect(refusal('not,a,patch\n')).toContain('does not end with the line')
    const utf16 = new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]))
    expect(() => readPatch(utf16, 'p.csv', sha256)).toThrow(StrataError)
  })

  it('is refused where it is larger than any patch, and has a bounded number of findings', () => {
    expect(() => readPatch(new Uint8Array(MAX_PATCH_BYTES + 1), 'p.csv', sha256)).toThrow(StrataError)
    const wrong = file(...Array.from({ length: 5_000 }, () => line({ table: 'x'.repeat(50) })))
    expect(readPatch(wrong, 'p.csv', sha256).findings).toHaveLength(501)
  })
})
