const COUNT = 1500

/** A table of many organisations, and one row that contradicts a bundled one, as the files of an import. */
export function manyActors(): Map<string, Uint8Array> {
  const lines = Array.from({ length: COUNT }, (_, n) => `body-${n},organisation,Body ${n},un`)
  const text = ['id,kind,name,source', 'MAR,state,Kingdom of Morocco,un', ...lines, ''].join('\n')
  return new Map([['actors.csv', new TextEncoder().encode(text)]])
}
