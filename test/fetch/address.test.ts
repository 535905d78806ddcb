import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atMirror, fetchAddress, isPrivate, mirrorBase } from '../../src/fetch/address.ts'
import { archiveAtMirror, TOTA, totaArchive } from '../../src/fetch/tota-source.ts'

describe('an address', () => {
  it('is http or https, complete, and holds no password', () => {
    expect(fetchAddress('https://example.org/a.pdf#page=2').href).toBe('https://example.org/a.pdf')
    for (const wrong of [
      '',
      'a.pdf',
      'example.org/a.pdf',
      'file:///etc/passwd',
      'ftp://example.org/a',
      'javascript:alert(1)',
      'https://ana:secret@example.org/',
      'http://',
    ])
      expect(() => fetchAddress(wrong), wrong).toThrow(/no address to fetch from/)
  })

  it('keeps its path and query under the base of a mirror', () => {
    const mirror = mirrorBase('http://mirror.example/copy')
    expect(atMirror(new URL('https://example.org/texts/a.pdf?lang=en'), mirror).href).toBe(
      'http://mirror.example/copy/texts/a.pdf?lang=en',
    )
    expect(fetchAddress('texts/a.pdf', mirror).href).toBe('http://mirror.example/copy/texts/a.pdf')
  })

  it('never leaves its mirror, whatever its path', () => {
    const mirror = mirrorBase('http://mirror.example/copy/')
    fc.assert(
      fc.property(
        fc.webPath().map((path) => `https://example.org${path}?lang=en`),
        (text) => {
          expect(atMirror(new URL(text), mirror).href.startsWith(mirror.href)).toBe(true)
        },
      ),
    )
    expect(atMirror(new URL('https://example.org//evil.example/x'), mirror).host).toBe('mirror.example')
  })

  it('is private where its host is this machine or a local network', () => {
    for (const host of [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '[::1]',
      '[fd00::1]',
      'localhost',
      '2130706433',
    ])
      expect(isPrivate(new URL(`http://${host}/`)), host).toBe(true)
    for (const host of ['example.org', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', '10.example'])
      expect(isPrivate(new URL(`http://${host}/`)), host).toBe(false)
  })
})

describe('the archive of ToTA', () => {
  it('is one commit at GitHub, or another version of it', () => {
    expect(totaArchive(TOTA.version).href).toBe(
      `https://github.com/mappingtreaties/tota/archive/${TOTA.version}.zip`,
    )
    expect(totaArchive('refs/heads/a?b').href).toMatch(/archive\/refs\/heads\/a%3Fb\.zip$/)
  })

  it('is at a mirror by the same path, or at an address of its own', () => {
    const archive = totaArchive('v1')
    expect(archiveAtMirror(archive, 'http://m.example/x').href).toBe(
      'http://m.example/x/mappingtreaties/tota/archive/v1.zip',
    )
    expect(archiveAtMirror(archive, 'http://m.example/own.ZIP').href).toBe('http://m.example/own.ZIP')
  })
})
