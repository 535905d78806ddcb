const BEGINNING_BYTES = 2048

/** The encoding that the beginning of an HTML or XML file names, as it is written there; null where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, BEGINNING_BYTES))
  if (!/^\s*</.test(head)) return null
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)
  return (xml ?? /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1] ?? null
}
