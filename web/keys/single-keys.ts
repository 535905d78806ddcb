const STORAGE_KEY = 'strata.single-keys'

/** Whether single keys act; they do unless switched off in this browser. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, 'off')
  } catch {
    // The browser keeps nothing for this page; single keys then act.
  }
}
