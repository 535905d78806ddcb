import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../../../src/model/error.ts'
import { readStata, STATA_LIMITS } from '../../../../src/registry/import/read-stata.ts'
import { codeOf, text } from '../planted-zip.ts'
import { type PlantedRelease, type PlantedStata, RELEASES, writeStata } from './planted-stata.ts'

const KINDS = RELEASES.flatMap((release) => [true, false].map((little) => [release, little] as const))
const hasStrls = (release: PlantedRelease): boolean => release >= 117

const SMALL: PlantedStata = {
  label: 'Agreements',
  timestamp: '05 Mar 2024 09:30',
  variables: [
    { name: 'treatyID', type: 'int', values: [1, -32767, 32740], label: 'Number of the treaty' },
    { name: 'quota', type: 'byte', values: [0, 1, { missing: 0 }], labelsName: 'yesno' },
    { name: 'countryA', type: { str: 9 }, values: ['Österreich'.slice(0, 7), 'Malta', ''], format: '%9s' },
  ],
  valueLabels: {
    yesno: [
      [0, 'No'],
      [1, 'Yes, été'],
    ],
  },
}

const read = (bytes: Uint8Array) => readStata(bytes, 'labour.dta')

describe.each(KINDS)('a .dta file of format %i, little-endian %s', (release, little) => {
  const bytes = writeStata(SMALL, release, little)

  it('gives its variables, labels and values', () => {
    const file = read(bytes)
    expect(file).toMatchObject({ release, byteOrder: little ? 'little' : 'big', rowCount: 3 })
    expect(file).toMatchObject({ label: 'Agreements', written: '2024-03-05T09:30', findings: [] })
    const [treaty, quota, country] = file.variables
    expect(treaty).toMatchObject({
      name: 'treatyID',
      label: 'Number of the treaty',
      format: '%9.0g',
      labels: null,
    })
    expect(treaty?.values).toEqual([1, -32767, 32740])
    expect(quota?.values).toEqual([0, 1, null])
    expect([...(quota?.labels ?? [])]).toEqual([
      [0, 'No'],
      [1, 'Yes, été'],
    ])
    expect(country).toMatchObject({ values: ['Österre', 'Malta', ''], format: '%9s', labelsName: null })
  })

  it('ends its numbers where the manual says, and reads the 27 missing values as none', () => {
    const missing = Array.from({ length: 27 }, (_, m) => ({ missing: m }))
    const nulls = missing.map(() => null)
    const float = 1.7014117331926443e38
    const double = 8.9884656743115785e307
    const variable = (type: 'byte' | 'int' | 'long' | 'float' | 'double', ...values: number[]) => ({
      name: type,
      type,
      values: [...values, ...missing],
    })
    const { variables } = read(
      writeStata(
        {
          variables: [
            variable('byte', -127, 0, 100),
            variable('int', -32767, 0, 32740),
            variable('long', -2147483647, 0, 2147483620),
            variable('float', -float, 0.5, float),
            variable('double', -double, 0.1, double),
          ],
        },
        release,
        little,
      ),
    )
    expect(variables.map(({ values }) => values)).toEqual([
      [-127, 0, 100, ...nulls],
      [-32767, 0, 32740, ...nulls],
      [-2147483647, 0, 2147483620, ...nulls],
      [-float, 0.5, float, ...nulls],
      [-double, 0.1, double, ...nulls],
    ])
  })

  it('is refused wherever it is cut, and says at which byte and in which part', () => {
    const labelTables = Object.keys(SMALL.valueLabels ?? {}).length
    const withoutLabels = writeStata({ ...SMALL, valueLabels: {} }, release, little).length
    expect(labelTables).toBe(1)
    for (let cut = 0; cut < bytes.length; cut++) {
      if (release < 117 && cut === withoutLabels) {
        // Between the data and the value labels the file is whole, but for the labels that its variables name.
        expect(read(bytes.subarray(0, cut)).findings.map(({ rule }) => rule)).toEqual([
          'stata-labels-missing',
        ])
        continue
      }
      let error: unknown = null
      try {
        read(bytes.subarray(0, cut))
      } catch (thrown) {
        error = thrown
      }
      expect(error, `cut at ${cut}`).toBeInstanceOf(StrataError)
      const { code, details } = error as StrataError
      if (code !== 'import/stata-damaged') {
        expect(cut).toBeLessThan(40)
        expect(['import/not-a-stata-file', 'import/stata-version']).toContain(code)
      } else {
        expect(details['offset']).toBeLessThanOrEqual(cut)
        expect(details['section']).toMatch(/^the /)
      }
    }
  })

  it('gives back whatever table was written', () => {
    fc.assert(
      fc.property(tables(release), (table) => {
        const file = read(writeStata(table, release, little))
        expect(file.label).toBe(table.label)
        expect(file.variables.map(({ name, label, values }) => ({ name, label, values }))).toEqual(
          table.variables.map(({ name, label, values }) => ({
            name,
            label,
            values: values.map((value) => (typeof value === 'object' ? null : value)),
          })),
        )
        expect(
          Object.fromEntries(file.variables.map(({ name, labels }) => [name, labels && [...labels]])),
        ).toEqual(
          Object.fromEntries(
            table.variables.map(({ name, labelsName }) => [
              name,
              labelsName === undefined ? null : table.valueLabels?.[labelsName],
            ]),
          ),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('is read or refused, and nothing else, whichever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const changed = bytes.slice()
        changed[at] = value
        codeOf(() => read(changed))
      }),
      { numRuns: 400 },
    )
  })
})

describe('long strings', () => {
  const table: PlantedStata = {
    variables: [
      { name: 'title', type: 'strL', values: ['x'.repeat(3000), '', 'short'] },
      { name: 'scan', type: 'strL', values: [Uint8Array.of(0, 1, 2), 'text', ''] },
    ],
  }
  it.each(KINDS.filter(([release]) => hasStrls(release)))(
    'of format %i, little-endian %s',
    (release, little) => {
      const { variables, findings } = read(writeStata(table, release, little))
      expect(variables.map(({ values }) => values)).toEqual([
        ['x'.repeat(3000), '', 'short'],
        [null, 'text', ''],
      ])
      expect(findings.map(({ rule, column, value }) => [rule, column, value])).toEqual([
        ['stata-bytes', 'scan', '1'],
      ])
    },
  )

  it('must be there where a cell names them', () => {
    const bytes = writeStata(table, 118, true)
    const at = Buffer.from(bytes).indexOf('GSO')
    const changed = bytes.slice()
    changed[at + 3] = 9
    expect(() => read(changed)).toThrow(/a cell names the long string \(1,1\), which is not there/)
  })
})

describe('a file that contradicts itself', () => {
  const place = (bytes: Uint8Array, words: string): number => Buffer.from(bytes).indexOf(words)
  const changed = (bytes: Uint8Array, at: number, ...values: number[]): Uint8Array => {
    const copy = bytes.slice()
    copy.set(values, at)
    return copy
  }
  const whole = writeStata(SMALL, 118, true)

  it('is refused for a map that points elsewhere', () => {
    const map = place(whole, '<map>') + 5
    for (let entry = 0; entry < 14; entry++) {
      const at = map + 8 * entry
      expect(() => read(changed(whole, at, (whole[at] as number) ^ 1))).toThrow(/in the map/)
    }
  })

  it('may point elsewhere for the variable labels in format 117, as Stata 13 does', () => {
    const old = writeStata(SMALL, 117, true)
    expect(read(changed(old, place(old, '<map>') + 5 + 8 * 7, 0, 0)).rowCount).toBe(3)
  })

  it('is refused for more rows, more variables or another label table than its bytes hold', () => {
    const rows = place(whole, '<N>') + 3
    expect(() => read(changed(whole, rows, 4))).toThrow(/in the data/)
    expect(() => read(changed(whole, rows, 255, 255, 255, 255, 255, 255, 31, 0))).toThrow(/should follow/)
    expect(() => read(changed(whole, rows + 6, 255, 255))).toThrow(/beyond any file/)
    expect(() => read(changed(whole, place(whole, '<K>') + 3, 255, 255))).toThrow(/65535 variables/)
    const table = place(whole, '<lbl>') + 5
    expect(() => read(changed(whole, table, 9))).toThrow(/should have 9 bytes/)
  })

  it('is refused for a label outside its text, two labels of a value, two variables of a name', () => {
    const offsets = place(whole, '<lbl>') + 5 + 4 + 129 + 3 + 8
    expect(() => read(changed(whole, offsets, 200))).toThrow(/a label begins at 200/)
    expect(() => read(changed(whole, offsets + 8, 1))).toThrow(/two labels/)
    const twice = { variables: [1, 2].map(() => ({ name: 'x', type: 'byte' as const, values: [1] })) }
    expect(() => read(writeStata(twice, 114, false))).toThrow(/two variables have the name "x"/)
  })

  it('is refused for a long string twice or without its end, and for two tables of value labels of a name', () => {
    const long = writeStata({ variables: [{ name: 'x', type: 'strL', values: ['one', 'two'] }] }, 118, true)
    const [first, second] = [place(long, 'GSO'), Buffer.from(long).indexOf('GSO', place(long, 'GSO') + 1)]
    expect(() => read(changed(long, second + 7, 1))).toThrow(/the long string \(1,1\) stands there twice/)
    expect(() => read(changed(long, first + 15, 131))).toThrow(/has the type 131/)
    expect(() => read(changed(long, second - 1, 65))).toThrow(/does not end with NUL/)
    const valueLabels = { aa: [[0, 'x']], ab: [[0, 'y']] } as const
    const labelled = writeStata({ ...SMALL, valueLabels }, 115, false)
    expect(() => read(changed(labelled, place(labelled, 'ab\0') + 1, 97))).toThrow(/"aa" stand there twice/)
  })

  it('is refused where its last expansion field is not empty', () => {
    const old = writeStata(SMALL, 114, true)
    const field = place(old, 'note1') - 33 - 5
    expect(old[field]).toBe(1)
    expect(() => read(changed(old, field, 0))).toThrow(
      /in the expansion fields: the last expansion field has 70 bytes/,
    )
  })

  it('is refused for bytes after the end, and an unknown type', () => {
    expect(() => read(Uint8Array.from([...whole, 0]))).toThrow(/1 bytes follow the end/)
    expect(() => read(changed(whole, place(whole, '<variable_types>') + 16, 1, 128))).toThrow(
      /no variable type 32769/,
    )
  })
})

describe('what is no .dta file, or one of another time', () => {
  it('is named', () => {
    expect(codeOf(() => read(new Uint8Array()))).toBe('import/not-a-stata-file')
    expect(codeOf(() => read(text('stata')))).toBe('import/not-a-stata-file')
    expect(codeOf(() => read(text('<html>')))).toBe('import/not-a-stata-file')
    expect(codeOf(() => read(Uint8Array.of(110, 2, 1, 0)))).toBe('import/stata-version')
    expect(codeOf(() => read(Uint8Array.of(116, 1, 1, 0)))).toBe('import/stata-version')
    expect(codeOf(() => read(text('<stata_dta><header><release>120</release>')))).toBe('import/stata-version')
  })

  it('is too large for more rows, variables, cells or characters of labels than are read', () => {
    const bytes = writeStata(SMALL, 114, true)
    const within = (limits: Partial<typeof STATA_LIMITS>) =>
      codeOf(() => readStata(bytes, 'labour.dta', { ...STATA_LIMITS, ...limits }))
    expect(within({})).toBeNull()
    for (const limits of [{ rows: 2 }, { variables: 2 }, { cells: 8 }, { labelCharacters: 5 }])
      expect(within(limits)).toBe('import/too-large')
  })
})

describe('labels of missing values', () => {
  it('are left out with the values', () => {
    const labelled = { name: 'x', type: 'byte' as const, values: [1, { missing: 1 }], labelsName: 'l' }
    const valueLabels = {
      l: [
        [1, 'yes'],
        [2147483622, 'refused'],
      ],
    } as const
    const [x] = read(writeStata({ variables: [labelled], valueLabels }, 117, true)).variables
    expect([x?.values, [...(x?.labels ?? [])]]).toEqual([[1, null], [[1, 'yes']]])
  })
})

describe('texts', () => {
  it('are Windows-1252 before format 118', () => {
    const table: PlantedStata = { variables: [{ name: 'x', type: { str: 3 }, values: ['\u0080\u0092'] }] }
    expect(read(writeStata(table, 115, true)).variables[0]?.values).toEqual(['€’'])
  })

  it('that are no UTF-8 are marked and counted from then on', () => {
    const table: PlantedStata = { variables: [{ name: 'x', type: { str: 4 }, values: ['été', 'ete'] }] }
    const bytes = writeStata(
      { ...table, variables: [{ name: 'x', type: { str: 5 }, values: ['été'] }] },
      118,
      true,
    )
    const at = Buffer.from(bytes).indexOf('<data>') + 6
    bytes[at] = 0xff
    const { variables, findings } = read(bytes)
    expect(variables[0]?.values[0]).toContain('\uFFFD')
    expect(findings).toMatchObject([{ level: 'warning', rule: 'stata-text-broken', column: 'x', value: '1' }])
  })
})

/** Tables of up to five variables of all types and up to six rows. */
function tables(release: PlantedRelease): fc.Arbitrary<PlantedStata & { label: string }> {
  const isUnicode = release >= 118
  const letter = isUnicode
    ? fc.constantFrom('a', 'é', '日', '😀', ' ', 'Ω')
    : fc.constantFrom('a', 'é', 'ß', ' ', 'Z', '7')
  const words = (max: number) => fc.array(letter, { maxLength: max }).map((letters) => letters.join(''))
  const missing = fc.integer({ min: 0, max: 26 }).map((m) => ({ missing: m }))
  const valuesOf = {
    byte: fc.oneof(fc.integer({ min: -127, max: 100 }), missing),
    int: fc.oneof(fc.integer({ min: -32767, max: 32740 }), missing),
    long: fc.oneof(fc.integer({ min: -2147483647, max: 2147483620 }), missing),
    float: fc.oneof(fc.float({ min: -(2 ** 100), max: 2 ** 100, noNaN: true }), missing),
    double: fc.oneof(fc.double({ min: -1e300, max: 1e300, noNaN: true }), missing),
    str: words(4),
    strL: words(30),
  }
  const kinds = [
    'byte',
    'int',
    'long',
    'float',
    'double',
    'str',
    ...(hasStrls(release) ? ['strL'] : []),
  ] as const
  const valueLabels = fc
    .dictionary(
      fc.constantFrom('yesno', 'forms'),
      fc.uniqueArray(fc.tuple(fc.integer({ min: -2147483647, max: 2147483620 }), words(6)), {
        selector: ([value]) => value,
        maxLength: 4,
      }),
    )
    .map((labels) => ({ ...labels }))
  return fc
    .tuple(
      fc.nat({ max: 6 }),
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 5 }),
      valueLabels,
      words(8),
    )
    .chain(([rows, types, labels, label]) =>
      fc
        .tuple(
          ...types.map((kind, v) =>
            fc.record({
              name: fc.constant(`v${v}`),
              type: fc.constant(
                kind === 'str'
                  ? { str: 16 }
                  : (kind as Exclude<PlantedStata['variables'][number]['type'], object>),
              ),
              label: words(8),
              values: fc.array<never>(valuesOf[kind as keyof typeof valuesOf] as fc.Arbitrary<never>, {
                minLength: rows,
                maxLength: rows,
              }),
              ...(kind !== 'str' && kind !== 'strL' && Object.keys(labels).length > 0
                ? { labelsName: fc.constantFrom(...Object.keys(labels)) }
                : {}),
            }),
          ),
        )
        .map((variables) => ({ label, variables, rowCount: rows, valueLabels: labels })),
    ) as fc.Arbitrary<PlantedStata & { label: string }>
}
