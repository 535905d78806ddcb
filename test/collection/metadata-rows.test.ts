import { beforeAll, describe, expect, it } from 'vitest'
import type { MatchIndex } from '../../src/collection/match-index.ts'
import { metadataOf, readMetadata, statedWith } from '../../src/collection/metadata-rows.ts'
import { scratchFolder } from '../store/scratch.ts'
import { smallMatchIndex } from './small-match-index.ts'

let index: MatchIndex

beforeAll(() => {
  index = smallMatchIndex(scratchFolder())
})

const read = (text: string, names = ['a.pdf', 'in/b.pdf']) =>
  readMetadata(text, { file: 'm.csv', names, index })
const rulesOf = (text: string, names?: string[]) =>
  read(text, names).findings.map(({ rule, row, level }) => [rule, row, level])

describe('metadata of files', () => {
  it('are read by column, whichever of them are there', () => {
    const { rows, findings } = read('file,parties,signed\na.pdf,Spain; ECU,2001-05\n./in/b.pdf,,1990\n')
    expect(findings).toEqual([])
    expect(rows).toEqual([
      {
        file: 'a.pdf',
        instrument: null,
        title: null,
        signed: '2001-05',
        parties: ['Spain', 'ECU'],
        language: null,
      },
      { file: 'in/b.pdf', instrument: null, title: null, signed: '1990', parties: [], language: null },
    ])
  })

  it.each([
    [
      'a file named twice',
      'file,instrument\na.pdf,pta-1\na.pdf,pta-1\n',
      ['metadata-file-twice', 3, 'error'],
    ],
    ['no such file', 'file,instrument\nc.pdf,pta-1\n', ['metadata-file-absent', 2, 'warning']],
    ['no name of a file', 'file,instrument\n,pta-1\n', ['metadata-file-absent', 2, 'error']],
    ['no such instrument', 'file,instrument\na.pdf,pta-7\n', ['metadata-instrument-unknown', 2, 'error']],
    ['a row that says nothing', 'file,instrument\na.pdf,\n', ['metadata-says-nothing', 2, 'error']],
    ['a date in other words', 'file,signed\na.pdf,29 May 2001\n', ['metadata-date', 2, 'error']],
    ['a language in other words', 'file,title,language\na.pdf,T,French\n', ['metadata-language', 2, 'error']],
    ['no such party', 'file,parties\na.pdf,ESP; Atlantis\n', ['metadata-party-unknown', 2, 'warning']],
    ['no column of files', 'instrument\npta-1\n', ['column-missing', 1, 'error']],
    ['an unknown column', 'file,instrument,pages\na.pdf,pta-1,3\n', ['column-unknown', 1, 'error']],
    ['a quote left open', 'file,title\na.pdf,"T\n', ['csv-broken', 2, 'error']],
    ['an empty file', '', ['file-empty', null, 'error']],
  ])('are found fault with: %s', (_, text, finding) => {
    expect(rulesOf(text)).toEqual([finding])
  })

  it('name a file by its folders where its name alone is not enough', () => {
    const names = ['x/a.pdf', 'y/a.pdf']
    expect(rulesOf('file,title\na.pdf,T\n', names)).toEqual([['metadata-file-unclear', 2, 'error']])
    const { rows, findings } = read('file,title\ny/a.pdf,T\n', names)
    expect(findings).toEqual([])
    expect(names.map((name) => metadataOf(rows, name)?.title)).toEqual([undefined, 'T'])
  })

  it('stand in the place of what the file states, where they say something', () => {
    const stated = { instrument: 'pta-1', title: 'A', signed: '1990', parties: ['ESP'], language: 'es' }
    const row = { file: 'a', instrument: null, title: 'B', signed: null, parties: [], language: 'fr' }
    expect(statedWith(stated, row)).toEqual({ ...stated, title: 'B', language: 'fr' })
    expect(statedWith(stated, null)).toBe(stated)
  })
})
