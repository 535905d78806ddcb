import { describe, expect, it, vi } from 'vitest'
import { bindKeys, boundGroups, onBindingsChange } from '../../../web/keys/key-bindings.ts'

const binding = { keys: 'j', label: 'Next row', run: () => undefined }

describe('key bindings', () => {
  it('are in force until they are released', () => {
    const release = bindKeys('page', [binding])
    expect(boundGroups().flatMap((group) => group.bindings)).toContain(binding)
    release()
    expect(boundGroups().flatMap((group) => group.bindings)).not.toContain(binding)
  })

  it('tell those who listen, who may stop', () => {
    const listener = vi.fn()
    const stop = onBindingsChange(listener)
    const release = bindKeys('page', [binding])
    expect(listener).toHaveBeenCalledTimes(1)
    stop()
    release()
    expect(listener).toHaveBeenCalledTimes(1)
  })
})
