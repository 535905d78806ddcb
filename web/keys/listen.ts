import { boundGroups, type KeyScope } from './key-bindings.ts'
import { isSingleKey, keyName, nextStep } from './key-match.ts'
import { singleKeysOn } from './single-keys.ts'

/** How long the first of two keys waits for the second. */
const SEQUENCE_MS = 1200

const EDITABLE = 'input, select, textarea, [contenteditable="true"]'

/** Keys that move a slider. */
const SLIDER_KEYS: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** Keys that the element in focus needs for itself. */
function belongsToFocus(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  const field = target.closest(EDITABLE)
  if (field instanceof HTMLInputElement && field.type === 'range') return SLIDER_KEYS.has(name)
  if (field !== null) return !(field instanceof HTMLInputElement && isToggle(field) && name !== 'Space')
  const acts =
    target.closest('a, button, summary, [role="button"], [role="slider"], [role="option"]') !== null
  return acts && (name === 'Enter' || name === 'Space')
}

function isToggle(input: HTMLInputElement): boolean {
  return input.type === 'checkbox' || input.type === 'radio'
}

/** Runs bindings on key presses until the function returned is called. A page’s binding wins over one that acts everywhere, else the last added; while a modal dialog is open only its own act. */
export function listenToKeys(target: Document): () => void {
  let pending = ''
  let pendingSince = 0
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = keyName(event)
    if (name === null || event.defaultPrevented || belongsToFocus(event.target, name)) return
    if (event.timeStamp - pendingSince > SEQUENCE_MS) pending = ''
    const inForce = (scope: KeyScope) =>
      boundGroups().flatMap((group) => (group.scope === scope ? group.bindings : []))
    const isModal = target.querySelector('dialog:modal') !== null
    const bindings = (isModal ? inForce('dialog') : [...inForce('everywhere'), ...inForce('page')])
      .filter(({ keys }) => singleKeysOn() || !isSingleKey(keys))
      .reverse()
    const step = nextStep(
      bindings.map(({ keys }) => keys),
      pending,
      name,
    )
    pending = step.kind === 'wait' ? step.pending : ''
    pendingSince = event.timeStamp
    if (step.kind !== 'run') return
    event.preventDefault()
    bindings.find(({ keys }) => keys === step.keys)?.run(event)
  }
  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}
