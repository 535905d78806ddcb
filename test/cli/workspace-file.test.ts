import { describe, expect, it } from 'vitest'
import { defaultWorkspaceFile } from '../../src/cli/workspace-file.ts'

const linux = { platform: 'linux', home: '/home/ana' } as const

describe('defaultWorkspaceFile', () => {
  it('is the one that the environment names', () => {
    const env = { STRATA_WORKSPACE: '/data/my.strata', XDG_DATA_HOME: '/xdg' }
    expect(defaultWorkspaceFile({ ...linux, env })).toBe('/data/my.strata')
  })

  it('stands in the data folder of the desktop, else under the home folder', () => {
    expect(defaultWorkspaceFile({ ...linux, env: { XDG_DATA_HOME: '/xdg' } })).toBe(
      '/xdg/strata/default.strata',
    )
    const home = '/home/ana/.local/share/strata/default.strata'
    expect(defaultWorkspaceFile({ ...linux, env: {} })).toBe(home)
  })

  it('takes a variable that is empty or relative for none', () => {
    const home = '/home/ana/.local/share/strata/default.strata'
    for (const folder of ['', 'data', './data']) {
      expect(defaultWorkspaceFile({ ...linux, env: { STRATA_WORKSPACE: '', XDG_DATA_HOME: folder } })).toBe(
        home,
      )
    }
  })

  it('is where macOS and Windows keep such files', () => {
    const env = { XDG_DATA_HOME: '/xdg', LOCALAPPDATA: '/local' }
    expect(defaultWorkspaceFile({ platform: 'darwin', home: '/Users/ana', env })).toBe(
      '/Users/ana/Library/Application Support/strata/default.strata',
    )
    expect(defaultWorkspaceFile({ platform: 'win32', home: '/Users/ana', env })).toBe(
      '/local/strata/default.strata',
    )
  })
})
