const KEY = 'strata-author'

/** The name under which this browser's user changes rows; empty until one is given. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Remembers the name for the next change. */
export function rememberAuthor(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // A browser that keeps nothing asks again.
  }
}
