import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFolder } from '../../src/cli/export/write-folder.ts'
import { writeOutput } from '../../src/cli/export/write-output.ts'
import { expectFailure, namesIn, scratchFolder } from '../store/scratch.ts'

describe('a folder that is written', () => {
  it('is there with all its files', () => {
    const folder = join(scratchFolder(), 'a/b')
    writeFolder(
      folder,
      new Map<string, string | Uint8Array>([
        ['x.csv', 'x\n'],
        ['flows/y', new Uint8Array([1, 2])],
      ]),
    )
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('x\n')
    expect(statSync(join(folder, 'flows/y')).size).toBe(2)
  })

  it('is not there where one of its files cannot be written, and nothing else is', async () => {
    const place = scratchFolder()
    // The second path needs a folder where the first put a file.
    const files = new Map([
      ['x', 'x'],
      ['x/y', 'y'],
    ])
    await expectFailure(
      Promise.resolve().then(() => writeFolder(join(place, 'out'), files)),
      'export/cannot-write',
    )
    expect(namesIn(place)).toEqual([])
  })
})

describe('a file that is written', () => {
  it('is not there where its pieces end in an error, and one that was there stays', async () => {
    const place = scratchFolder()
    const output = join(place, 'x.json')
    writeFileSync(output, 'mine')
    function* pieces(): Generator<string> {
      yield 'a'.repeat(100_000)
      throw new RangeError('no more')
    }
    await expectFailure(writeOutput(pieces(), { output, force: true }), 'export/cannot-write')
    expect(readFileSync(output, 'utf8')).toBe('mine')
    await expectFailure(writeOutput(['b'], { output }), 'export/file-exists')
    await writeOutput(['b', new Uint8Array([99]), 'd'], { output, force: true })
    expect(readFileSync(output, 'utf8')).toBe('bcd')
    expect(namesIn(place)).toEqual(['x.json'])
  })
})
