/** A writer of .dta files for tests, written from the manual's description alone: it shares nothing with the reader. */

export type PlantedType = 'byte' | 'int' | 'long' | 'float' | 'double' | 'strL' | { readonly str: number }

/** `.` is 0, `.a` is 1, up to `.z`, 26. */
export interface PlantedMissing {
  readonly missing: number
}

export interface PlantedVariable {
  readonly name: string
  readonly type: PlantedType
  readonly values: readonly (number | string | Uint8Array | PlantedMissing)[]
  readonly format?: string
  readonly label?: string
  readonly labelsName?: string
}

export interface PlantedStata {
  readonly variables: readonly PlantedVariable[]
  readonly rowCount?: number
  readonly label?: string
  readonly timestamp?: string
  readonly valueLabels?: Readonly<Record<string, readonly (readonly [value: number, label: string])[]>>
}

export type PlantedRelease = 113 | 114 | 115 | 117 | 118 | 119

export const RELEASES: readonly PlantedRelease[] = [113, 114, 115, 117, 118, 119]

export function writeStata(table: PlantedStata, release: PlantedRelease, little: boolean): Uint8Array {
  const isTagged = release >= 117
  const isUnicode = release >= 118
  const nameWidth = isUnicode ? 129 : 33
  const formatWidth = isUnicode ? 57 : release === 113 ? 12 : 49
  const labelWidth = isUnicode ? 321 : 81
  const { variables, label = '', timestamp = '', valueLabels = {} } = table
  const rows = table.rowCount ?? variables[0]?.values.length ?? 0

  const integer = (value: number, width: number): number[] => {
    let rest = BigInt(value)
    const digits = Array.from({ length: width }, () => {
      const digit = Number(rest & 255n)
      rest >>= 8n
      return digit
    })
    return little ? digits : digits.reverse()
  }
  const encoded = (words: string): number[] => [...Buffer.from(words, isUnicode ? 'utf8' : 'latin1')]
  const padded = (words: string, width: number): number[] => {
    const bytes = encoded(words)
    return [...bytes, ...new Array<number>(width - bytes.length).fill(0)]
  }
  const ascii = (words: string): number[] => [...Buffer.from(words, 'latin1')]

  const typeCode = (type: PlantedType): number[] => {
    if (typeof type === 'object') return integer(type.str, isTagged ? 2 : 1)
    if (type === 'strL') return integer(32768, 2)
    const order = ['byte', 'int', 'long', 'float', 'double'].indexOf(type)
    return isTagged ? integer(65530 - order, 2) : [251 + order]
  }

  const strls: number[] = []
  const strlReference = (value: string | Uint8Array, v: number, o: number): number[] => {
    const [vWidth, oWidth] = release === 117 ? [4, 4] : release === 118 ? [2, 6] : [3, 5]
    if (value === '') return [...integer(0, vWidth), ...integer(0, oWidth)]
    const content = typeof value === 'string' ? [...encoded(value), 0] : [...value]
    strls.push(...ascii('GSO'), ...integer(v, 4), ...integer(o, release === 117 ? 4 : 8))
    strls.push(typeof value === 'string' ? 130 : 129, ...integer(content.length, 4), ...content)
    return [...integer(v, vWidth), ...integer(o, oWidth)]
  }
  const cell = ({ type, values }: PlantedVariable, v: number, row: number): number[] => {
    const value = values[row] as PlantedVariable['values'][number]
    if (typeof type === 'object') return padded(value as string, type.str)
    if (type === 'strL') return strlReference(value as string | Uint8Array, v + 1, row + 1)
    const missing = typeof value === 'object' && 'missing' in value ? value.missing : null
    const floating = (bytes: 4 | 8): number[] => {
      const view = new DataView(new ArrayBuffer(bytes))
      if (bytes === 4) view.setFloat32(0, value as number, little)
      else view.setFloat64(0, value as number, little)
      return [...new Uint8Array(view.buffer)]
    }
    switch (type) {
      case 'byte':
        return integer(missing === null ? (value as number) : 101 + missing, 1)
      case 'int':
        return integer(missing === null ? (value as number) : 32741 + missing, 2)
      case 'long':
        return integer(missing === null ? (value as number) : 2147483621 + missing, 4)
      case 'float':
        return missing === null ? floating(4) : integer(0x7f000000 + 0x800 * missing, 4)
      default: {
        if (missing === null) return floating(8)
        const high = integer(0x7fe00000 + 0x100 * missing, 4)
        return little ? [0, 0, 0, 0, ...high] : [...high, 0, 0, 0, 0]
      }
    }
  }

  const types = variables.flatMap(({ type }) => typeCode(type))
  const names = variables.flatMap(({ name }) => padded(name, nameWidth))
  const sort = new Array<number>((variables.length + 1) * (release === 119 ? 4 : 2)).fill(0)
  const formats = variables.flatMap(({ format }) => padded(format ?? '%9.0g', formatWidth))
  const labelNames = variables.flatMap(({ labelsName }) => padded(labelsName ?? '', nameWidth))
  const labels = variables.flatMap((variable) => padded(variable.label ?? '', labelWidth))
  const data = Array.from({ length: rows }, (_, row) =>
    variables.flatMap((variable, v) => cell(variable, v, row)),
  ).flat()
  const labelTables = Object.entries(valueLabels).flatMap(([name, pairs]) => {
    const texts = pairs.map(([, text]) => [...encoded(text), 0])
    const offsets = texts.map((_, i) => texts.slice(0, i).flat().length)
    const body = [
      ...integer(pairs.length, 4),
      ...integer(texts.flat().length, 4),
      ...offsets.flatMap((offset) => integer(offset, 4)),
      ...pairs.flatMap(([value]) => integer(value, 4)),
      ...texts.flat(),
    ]
    const whole = [...integer(body.length, 4), ...padded(name, nameWidth), 0, 0, 0, ...body]
    return isTagged ? [...ascii('<lbl>'), ...whole, ...ascii('</lbl>')] : whole
  })

  if (!isTagged) {
    const characteristic = [1, ...integer(70, 4), ...padded('_dta', 33), ...padded('note1', 33), 1, 2, 3, 0]
    return Uint8Array.from([
      ...[release, little ? 2 : 1, 1, 0],
      ...integer(variables.length, 2),
      ...integer(rows, 4),
      ...padded(label, 81),
      ...padded(timestamp, 18),
      ...types,
      ...names,
      ...sort,
      ...formats,
      ...labelNames,
      ...labels,
      ...characteristic,
      ...[0, 0, 0, 0, 0],
      ...data,
      ...labelTables,
    ])
  }
  const sections = new Map<string, readonly number[]>([
    ['map', new Array<number>(14 * 8).fill(0)],
    ['variable_types', types],
    ['varnames', names],
    ['sortlist', sort],
    ['formats', formats],
    ['value_label_names', labelNames],
    ['variable_labels', labels],
    [
      'characteristics',
      [
        ...ascii('<ch>'),
        ...integer(2 * nameWidth + 2, 4),
        ...padded('_dta', nameWidth),
        ...padded('note1', nameWidth),
        ...ascii('x\0</ch>'),
      ],
    ],
    ['data', data],
    ['strls', strls],
    ['value_labels', labelTables],
  ])
  const bytes = [
    ...ascii(
      `<stata_dta><header><release>${release}</release><byteorder>${little ? 'LSF' : 'MSF'}</byteorder>`,
    ),
    ...ascii('<K>'),
    ...integer(variables.length, release === 119 ? 4 : 2),
    ...ascii('</K><N>'),
    ...integer(rows, isUnicode ? 8 : 4),
    ...ascii('</N><label>'),
    ...integer(encoded(label).length, isUnicode ? 2 : 1),
    ...encoded(label),
    ...ascii('</label><timestamp>'),
    ...[timestamp.length, ...ascii(timestamp)],
    ...ascii('</timestamp></header>'),
  ]
  const offsets = [0]
  for (const [tag, content] of sections) {
    offsets.push(bytes.length)
    bytes.push(...ascii(`<${tag}>`))
    for (const byte of content) bytes.push(byte)
    bytes.push(...ascii(`</${tag}>`))
  }
  offsets.push(bytes.length)
  bytes.push(...ascii('</stata_dta>'))
  offsets.push(bytes.length)
  const map = offsets.flatMap((offset) => integer(offset, 8))
  bytes.splice((offsets[1] as number) + '<map>'.length, map.length, ...map)
  return Uint8Array.from(bytes)
}
