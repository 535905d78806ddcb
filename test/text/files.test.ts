import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findTexts, readTextFile } from '../../src/text/files.ts'
import { codeOf } from './code-of.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-texts-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content = 'words'): void => writeFileSync(join(folder, name), content)
const names = () => findTexts(folder).files.map(({ name }) => name)

describe('findTexts', () => {
  it('lists texts by ending, in folders too, in the order of their numbers', () => {
    mkdirSync(join(folder, 'more', 'deep'), { recursive: true })
    for (const name of [
      'pta_10.xml',
      'pta_9.XML',
      'a.pdf',
      'list.csv',
      '.hidden.txt',
      '~$a.docx',
      'more/deep/b.md',
      'more/c.txt',
    ])
      put(name)
    const found = findTexts(folder)
    expect(found.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a.pdf', 5],
      ['more/c.txt', 5],
      ['more/deep/b.md', 5],
      ['pta_9.XML', 5],
      ['pta_10.xml', 5],
    ])
    expect([found.passedOver, found.unread]).toEqual([['list.csv'], []])
  })

  it('takes one file alone, whatever its ending', () => {
    put('treaty')
    expect(findTexts(join(folder, 'treaty')).files.map(({ name }) => name)).toEqual(['treaty'])
  })

  it('follows links, enters each folder once, and reports those that lead nowhere or to themselves', () => {
    mkdirSync(join(folder, 'in'))
    put('in/a.txt')
    symlinkSync(folder, join(folder, 'in', 'up'))
    symlinkSync(join(folder, 'in'), join(folder, 'again'))
    symlinkSync('b.txt', join(folder, 'b.txt'))
    symlinkSync('nowhere.txt', join(folder, 'c.txt'))
    const { files, unread } = findTexts(folder)
    expect(files).toHaveLength(1)
    expect(unread.map(({ name, error }) => [name, error.code, error.message])).toEqual([
      ['b.txt', 'text/unreadable', 'b.txt cannot be read: it is a link that leads to itself.'],
      [
        'c.txt',
        'text/unreadable',
        'c.txt cannot be read: it is not there any more, or is a link that leads nowhere.',
      ],
    ])
  })

  it.runIf(process.getuid?.() === 0)(
    'reports a folder that may not be read, and lists the rest (as another user; skipped where that cannot be tried)',
    async () => {
      for (const name of ['closed', 'open']) mkdirSync(join(folder, name))
      put('open/a.txt')
      const { chmodSync } = await import('node:fs')
      chmodSync(folder, 0o755)
      chmodSync(join(folder, 'closed'), 0o000)
      process.seteuid?.(65534)
      try {
        const { files, unread } = findTexts(folder)
        expect(files.map(({ name }) => name)).toEqual(['open/a.txt'])
        expect(unread.map(({ error }) => error.message)).toEqual([
          'closed cannot be read: it may not be read by you.',
        ])
        expect(await codeOf(() => findTexts(join(folder, 'closed')))).toBe('text/unreadable')
      } finally {
        process.seteuid?.(0)
      }
    },
  )

  it('says what is not there, and refuses a folder with too much in it', async () => {
    expect(await codeOf(() => findTexts(join(folder, 'none')))).toBe('text/nothing-there')
    for (const name of ['a.txt', 'b.txt', 'c.txt']) put(name)
    expect(await codeOf(() => findTexts(folder, 2))).toBe('text/too-many-files')
    expect(names()).toHaveLength(3)
  })
})

describe('readTextFile', () => {
  it('reads the bytes of a file', () => {
    put('a.txt', 'é')
    const [file] = findTexts(folder).files
    expect(file && [...readTextFile(file)]).toEqual([0xc3, 0xa9])
  })

  it('refuses a file of 1 GB by its size, without reading it', async () => {
    put('large.txt', '')
    const path = join(folder, 'large.txt')
    truncateSync(path, 1024 ** 3)
    const before = process.memoryUsage().arrayBuffers
    await expect(async () => readTextFile({ path, name: 'large.txt' })).rejects.toMatchObject({
      code: 'text/too-large',
      message:
        'large.txt is larger than what is read: it has 1073741824 bytes, and up to 100663296 are read.',
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 ** 2)
  })

  it('says that a file went away after it was listed, and reads no folder and no device', async () => {
    put('a.txt')
    const [file] = findTexts(folder).files
    rmSync(join(folder, 'a.txt'))
    expect(file && (await codeOf(() => readTextFile(file)))).toBe('text/unreadable')
    expect(await codeOf(() => readTextFile({ path: folder, name: 'folder' }))).toBe('text/unreadable')
    expect(await codeOf(() => readTextFile({ path: '/dev/zero', name: 'zero' }))).toBe('text/unreadable')
  })
})
