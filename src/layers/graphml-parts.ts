import { xmlText } from '../model/xml-text.ts'

/** What graph, nodes and edges of a GraphML file carry, with the type of each. */
export interface GraphmlKeys {
  readonly graph: Readonly<Record<string, GraphmlType>>
  readonly node: Readonly<Record<string, GraphmlType>>
  readonly edge: Readonly<Record<string, GraphmlType>>
}

export type GraphmlType = 'string' | 'int' | 'double' | 'boolean'

/** The lines of a GraphML file before its graph: what is carried is declared. */
export function* graphmlHead(keys: GraphmlKeys): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [carrier, own] of Object.entries<GraphmlKeys['graph']>({ ...keys })) {
    for (const [name, type] of Object.entries(own)) {
      yield `  <key id="${carrier}_${name}" for="${carrier}" attr.name="${name}" attr.type="${type}"/>\n`
    }
  }
}

/** The data of a graph, node or edge, a line for each; an unknown value has no line. */
export function graphmlData(
  carrier: keyof GraphmlKeys,
  values: Readonly<Record<string, string | number | boolean | null>>,
): string {
  const indent = carrier === 'graph' ? '    ' : '      '
  return Object.entries(values)
    .map(([name, value]) =>
      value === null ? '' : `${indent}<data key="${carrier}_${name}">${xmlText(String(value))}</data>\n`,
    )
    .join('')
}
