import { useEffect, useRef } from 'react'
import { bindKeys, type KeyBinding, type KeyScope } from './key-bindings.ts'

/**
 * Keys of a page or component while it stands. `run` may change from render to render; the list shown under `?` follows
 * the keys and labels.
 */
export function useKeys(bindings: readonly KeyBinding[], scope: KeyScope = 'page'): void {
  const current = useRef(bindings)
  current.current = bindings
  const shape = bindings.map(({ keys, label }) => `${keys}\t${label}`).join('\n')
  useEffect(
    () =>
      bindKeys(
        scope,
        shape === ''
          ? []
          : shape.split('\n').map((line, place) => {
              const [keys = '', label = ''] = line.split('\t')
              return { keys, label, run: (event: KeyboardEvent) => current.current[place]?.run(event) }
            }),
      ),
    [shape, scope],
  )
}
