import { expect, it } from 'vitest'
import { fileProgress } from '../../src/cli/file-progress.ts'

const shownOn = (isTTY: boolean): string[] => {
  const written: string[] = []
  const progress = fileProgress('Importing texts', { isTTY, write: (text) => written.push(text) })
  progress(1, 2)
  progress(2, 2)
  return written
}

it('the progress of files is one line that is written over and ends with the last file', () => {
  expect(shownOn(true).map((text) => text.replace(/ +(?=[\r\n]$)/, ''))).toEqual([
    'Importing texts: 1 of 2 files\r',
    'Importing texts: 2 of 2 files\n',
  ])
})

it('the progress of files is not shown where nobody watches a terminal', () => {
  expect(shownOn(false)).toEqual([])
})
