import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE, totaBytes, totaNames } from '../text/corpus.ts'
import { docxParts } from '../text/planted-docx.ts'
import { emptyPagesPdf, plantedPdf, scannedPdf } from '../text/planted-pdf.ts'
import { ROOT } from './workbench.ts'

const LONG_MS = 300_000
let folder: string
let workspace: string
const at = (name: string): string => join(folder, name)

/** Runs the built command as a process, on the test's workspace. */
function strata(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/strata.js'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, STRATA_WORKSPACE: workspace, STRATA_AUTHOR: 'ana' },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { status, out: stdout, err: stderr }
}

const json = (...words: string[]) => JSON.parse(strata(...words, '--json').out)

const treaty = (number: number, body: string, signed = '1996-02-26', language = 'en'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><treaty><meta><treaty_identifier>${number}</treaty_identifier><name>Planted agreement</name><date_signed>${signed}</date_signed><language>${language}</language></meta><body><chapter name="First"><article number="Article 1">${body}</article></chapter></body></treaty>`

const ENGLISH =
  'Article 1\nReadmission\nEach Party shall readmit its own nationals without further formalities upon request.\n\nArticle 2\nThe joint committee meets once a year in one of the capitals.\n'
const FRENCH =
  'Article 1\nRéadmission\nChaque partie réadmet sans formalités ses propres ressortissants à la demande de l’autre partie.\n\nArticle 2\nLe comité mixte se réunit une fois par an.\n'

/** Files that cannot be imported, and the error of each. */
const HOSTILE: readonly (readonly [string, Uint8Array | string, string])[] = [
  ['empty.txt', '', 'text/empty'],
  ['no-words.txt', '12 34 -- 56', 'text/no-words'],
  ['scan.pdf', scannedPdf(2), 'text/no-text-layer'],
  ['cut.pdf', plantedPdf([[{ text: 'Article 1', x: 72, y: 700 }]]).subarray(0, 200), 'text/pdf-damaged'],
  ['many-pages.pdf', emptyPagesPdf(100_000), 'text/too-large'],
  ['picture.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 'text/not-a-document'],
  [
    'bomb.docx',
    zipSync({ ...docxParts(''), 'word/document.xml': new Uint8Array(300_000_000) }, { level: 9 }),
    'import/zip-explodes',
  ],
  [
    'entities.xml',
    '<!DOCTYPE treaty [<!ENTITY x SYSTEM "file:///etc/passwd">]><treaty><body>&x;</body></treaty>',
    'import/xml-refused',
  ],
  ['deep.xml', `<treaty>${'<a>'.repeat(10_000)}`, 'import/xml-refused'],
]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-texts-'))
  workspace = at('my.strata')
  expect(strata('init', workspace).status).toBe(0)
}, LONG_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('texts on the command line', () => {
  it(
    'are imported with their instruments, the bad ones named with the reason, and nothing of these held',
    () => {
      mkdirSync(at('good/deeper'), { recursive: true })
      writeFileSync(at('good/mp-eu-mda-2008.txt'), ENGLISH)
      writeFileSync(at('good/deeper/mp-eu-mda-2008-fr.txt'), FRENCH)
      writeFileSync(at('good/copy.txt'), ENGLISH)
      writeFileSync(at('good/who knows.txt'), ENGLISH.replace('capitals', 'towns'))
      for (const [name, content] of HOSTILE) writeFileSync(at(`good/${name}`), content)
      symlinkSync('loop', at('good/loop'))
      const { status, out } = strata('import', 'texts', at('good'), '--json')
      expect(status).toBe(1)
      const { files } = JSON.parse(out) as {
        files: { file: string; status: string; text?: { id: string }; failure?: { code: string } }[]
      }
      const of = (name: string) => files.find(({ file }) => file === name)
      // The copy comes first and says nothing of its instrument; the file of its name does.
      expect(of('copy.txt')).toMatchObject({ status: 'held', text: { instrument: 'mp-eu-mda-2008' } })
      expect(of('mp-eu-mda-2008.txt')).toMatchObject({ status: 'matched', text: of('copy.txt')?.text })
      expect(of('deeper/mp-eu-mda-2008-fr.txt')).toMatchObject({ status: 'matched' })
      expect(of('who knows.txt')).toMatchObject({ status: 'waiting' })
      for (const [name, , code] of HOSTILE) {
        expect([name, of(name)?.status, of(name)?.failure?.code]).toEqual([name, 'failed', code])
      }
      const texts = json('texts').texts as { fileName: string }[]
      expect(texts).toHaveLength(3)
      expect(texts.filter(({ fileName }) => HOSTILE.some(([name]) => name === fileName))).toEqual([])
    },
    LONG_MS,
  )

  it(
    'say what failed and why in a table at the end, and pass over what is held',
    () => {
      const { status, out } = strata('import', 'texts', at('good'))
      expect(status).toBe(1)
      expect(out).toMatch(/scan\.pdf.*text\/no-text-layer/)
      expect(out).toMatch(/held already\s+4/)
      expect(out).toMatch(/failed\s+\d+/)
    },
    LONG_MS,
  )

  it(
    'wait until a person says whose they are, and are shown by their addresses',
    () => {
      const waiting = json('texts', 'waiting') as { id: string; fileName: string }[]
      for (const { id } of waiting) {
        expect(strata('texts', 'match', id, 'no-such-thing').status).toBe(1)
        expect(strata('texts', 'match', id, 'un-icrmw').out).toContain('un-icrmw')
      }
      expect(strata('texts', 'waiting').out).toContain('No text waits')
      const [first] = json('texts', 'list', '--instrument', 'un-icrmw').texts as { id: string }[]
      expect(strata('texts', 'show', first?.id ?? '').out).toContain('art-1')
      expect(strata('texts', 'show', `${first?.id}/art-2`).out).toContain('joint committee')
      expect(strata('texts', 'show', `${first?.id}/art-99`).err).toContain('collection/address-unknown')
    },
    LONG_MS,
  )

  it(
    'are matched by metadata, whose faults stop everything',
    () => {
      mkdirSync(at('listed'))
      writeFileSync(at('listed/a.md'), `# An agreement\n\n${ENGLISH.replace('capitals', 'ports')}`)
      writeFileSync(at('faulty.csv'), 'file,instrument\na.md,no-such-thing\n')
      const faulty = strata('import', 'texts', at('listed'), '--match', at('faulty.csv'))
      expect(faulty.status).toBe(1)
      expect(faulty.out).toContain('metadata-instrument-unknown')
      expect(faulty.out).toContain('Nothing was imported')
      writeFileSync(at('listed.csv'), 'file,instrument\na.md,eu-ra-pak-2009\n')
      const instrument =
        (json('search', 'readmission', 'pakistan') as { hits: { id: string }[] }).hits[0]?.id ?? ''
      writeFileSync(at('listed.csv'), `file,instrument\na.md,${instrument}\n`)
      expect(strata('import', 'texts', at('listed'), '--match', at('listed.csv')).status).toBe(0)
      expect(json('texts', 'list', '--instrument', instrument).texts).toMatchObject([
        { matchedBy: 'metadata' },
      ])
    },
    LONG_MS,
  )

  it(
    'are searched by words in all their forms, phrases and fields, with filters',
    () => {
      const found = json('search', '--kind', 'texts', 'readmitting nationals')
      expect(found.total).toBeGreaterThanOrEqual(3)
      expect(found.coverage.texts).toBe(4)
      expect(found.hits[0].snippet.marks.length).toBeGreaterThan(0)
      const french = json('search', 'ressortissants', '--language', 'fr')
      expect(french.hits).toMatchObject([{ instrument: 'mp-eu-mda-2008', language: 'fr' }])
      expect(json('search', 'joint', '--party', 'MDA').texts).toBe(1)
      expect(json('search', '--kind', 'texts', '"own nationals" heading:readmission').total).toBe(3)
      expect(strata('search', '--kind', 'texts', '"open').err).toContain('text/bad-query')
      expect(strata('search', '"open').status).toBe(0)
      expect(strata('search', 'readmission').out).toContain('In texts:')
    },
    LONG_MS,
  )

  it(
    'are counted by topic, and propose a coding that a person accepts or the machine writes',
    () => {
      const counts = json('topics', 'mp-eu-mda-2008')
      expect(counts.holdings).toMatchObject({ withText: 1, instruments: 1 })
      const topic = counts.topics.find((each: { topic: string }) => each.topic === 'readmit-own')
      expect(topic.articles).toBe(2)
      expect(strata('topics', 'mobility-partnership').out).toMatch(/held of 1 of \d+ instruments/)
      const decide = ['topics', 'decide', 'mp-eu-mda-2008/art-1', 'readmit-own', 'rejected']
      expect(strata(...decide).err).toContain('changes/author-missing')
      expect(strata(...decide, '--reason', 'a test').status).toBe(0)
      const after = json('topics', 'mp-eu-mda-2008').topics
      expect(after.find((each: { topic: string }) => each.topic === 'readmit-own')).toMatchObject({
        articles: 1,
        rejected: 1,
      })
      const accepted = strata('topics', 'accept-clause', 'un-icrmw', '--reason', 'read')
      expect(accepted.out).toContain('migration_clause yes')
      expect(strata('history').out).toContain('migration_clause')
      expect(strata('texts', 'decisions').out).toContain('rejected')
    },
    LONG_MS,
  )

  it(
    'go on the exclusion list with a reason, and can be removed',
    () => {
      expect(strata('texts', 'exclude', 'mp-eu-mda-2008').err).toContain('changes/author-missing')
      expect(strata('texts', 'exclude', 'mp-eu-mda-2008', '--reason', 'a later text').status).toBe(0)
      expect(strata('texts').out).toContain('on the exclusion list')
      expect(strata('texts', 'include', 'mp-eu-mda-2008', '--reason', 'checked').status).toBe(0)
      expect(strata('texts', 'remove', 'mp-eu-mda-2008~2', '--reason', 'wrong file').status).toBe(0)
      expect(json('texts', 'list', '--instrument', 'mp-eu-mda-2008').texts).toHaveLength(1)
      expect(strata('texts', 'remove', 'mp-eu-mda-2008~2', '--reason', 'x').err).toContain(
        'collection/text-unknown',
      )
    },
    LONG_MS,
  )

  it(
    'of ToTA are imported with a check for later texts, and their instruments coded on request',
    () => {
      mkdirSync(at('planted-tota'))
      const later = 'The Parties readmit their nationals, as the Protocol signed on 5 May 2004 provides.'
      writeFileSync(at('planted-tota/pta_83.xml'), treaty(83, later))
      writeFileSync(at('planted-tota/pta_1.xml'), '<treaty><meta></meta>')
      writeFileSync(at('planted-tota/notes.txt'), 'not asked for')
      const before = json('layers', '--year', '2005')
      const { status, out } = strata('import', 'tota', at('planted-tota'), '--code-clauses', '--json')
      expect(status).toBe(1)
      const told = JSON.parse(out)
      expect(told).toMatchObject({ documents: 1, articles: 1, failed: [{ file: 'pta_1.xml' }] })
      expect(told.flagged).toMatchObject([
        {
          instrument: 'pta-83',
          text: 'pta-83',
          cited: [{ date: '2004-05-05', address: expect.stringContaining('pta-83/') }],
        },
      ])
      const after = json('layers', '--year', '2005')
      const inBloc = (answer: { layers: { layer: string; instruments: number }[] }): number =>
        answer.layers.find(({ layer }) => layer === 'bloc')?.instruments ?? 0
      expect(told.coded.added.length + told.coded.byPeople.length).toBeGreaterThan(0)
      expect(inBloc(after) - inBloc(before)).toBeLessThanOrEqual(told.coded.added.length)
      expect(strata('texts', 'flagged').out).toContain('2004-05-05')
    },
    LONG_MS,
  )

  it('that nobody may read, or that are not there, are said so', () => {
    expect(strata('import', 'texts', at('nowhere')).err).toContain('text/nothing-there')
    mkdirSync(at('locked'))
    chmodSync(at('locked'), 0o000)
    try {
      // The administrator may read everything.
      const { status, err } = strata('import', 'texts', at('locked'))
      if (process.geteuid?.() !== 0)
        expect([status, err]).toEqual([1, expect.stringContaining('text/unreadable')])
    } finally {
      chmodSync(at('locked'), 0o755)
    }
  })
})

describe.skipIf(!HAS_TOTA)(`ToTA whole${TOTA_NOTE}`, () => {
  it(
    'is imported to the last article, each text with its instrument',
    () => {
      workspace = at('tota.strata')
      expect(strata('init', workspace).status).toBe(0)
      const { status, out } = strata('import', 'tota', TOTA_FOLDER, '--code-clauses', '--json')
      expect(status).toBe(0)
      const told = JSON.parse(out)
      const articles = totaNames().reduce((sum, name) => {
        const text = Buffer.from(totaBytes(name)).toString('utf8')
        return sum + (text.match(/<article[\s>/]/g)?.length ?? 0)
      }, 0)
      expect(told).toMatchObject({ documents: 386, articles, failed: [], waiting: [] })
      expect(told.words).toBeGreaterThan(5_000_000)
      const flagged = new Set(told.flagged.map(({ instrument }: { instrument: string }) => instrument))
      for (const known of ['pta-85', 'eu-free-movement-1957', 'pta-134', 'pta-138'])
        expect(flagged).toContain(known)
      expect(told.coded.added.length).toBeGreaterThan(20)
      const again = strata('import', 'tota', TOTA_FOLDER, '--json')
      expect(JSON.parse(again.out)).toMatchObject({ documents: 386, articles, words: told.words })
      const layers = json('layers').left_out.uncoded_trade_instruments
      expect(strata('undo', told.coded.batch).status).toBe(0)
      expect(json('layers').left_out.uncoded_trade_instruments).toBeGreaterThan(layers)
    },
    LONG_MS,
  )
})
