const META_END = '</meta>'

/** The bytes of a text of ToTA up to the end of its block `meta`; none where it has no such block. */
export function totaHead(xml: string): Uint8Array {
  const at = xml.indexOf(META_END)
  return new TextEncoder().encode(at < 0 ? '' : xml.slice(0, at + META_END.length))
}
