import { describe, expect, it } from 'vitest'
import { isLoopback, knownHost } from '../../src/server/known-host.ts'

describe('a server on the loopback', () => {
  const isKnown = knownHost(['127.0.0.1'])

  it.each(['localhost', 'localhost:4600', 'LOCALHOST:4600', '127.0.0.1:80', '[::1]:4600', '[::1]'])(
    'answers to %s',
    (host) => {
      expect(isKnown(host)).toBe(true)
    },
  )

  it.each([
    'evil.example',
    'evil.example:4600',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1@evil.example',
    '192.168.1.2:4600',
    '',
    'localhost:4600:80',
  ])('does not answer to "%s"', (host) => {
    expect(isKnown(host)).toBe(false)
  })

  it('answers to another loopback address that it was given', () => {
    expect(knownHost(['127.0.0.2'])('127.0.0.2:4600')).toBe(true)
    expect(knownHost([])('127.0.0.2:4600')).toBe(false)
  })
})

describe('a server that listens to a network', () => {
  it.each(['0.0.0.0', '::', '192.168.1.2', 'strata.example.org'])('on %s answers to any name', (host) => {
    expect(knownHost([host])('strata.example.org')).toBe(true)
  })

  it('is not mistaken for the loopback by a name that only begins like it', () => {
    expect(isLoopback('127.0.0.1.example.org')).toBe(false)
    expect(isLoopback('localhost.example.org')).toBe(false)
  })
})
