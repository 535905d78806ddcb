import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TABLES, type TableName, tableSchema } from '../../src/model/table-schema.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const columns = TABLES.flatMap(({ name, columns }) => columns.map((column) => ({ table: name, ...column })))

describe('the schema of the tables', () => {
  it('has every table and every file once', () => {
    expect(new Set(TABLES.map(({ name }) => name)).size).toBe(TABLES.length)
    expect(new Set(TABLES.map(({ file }) => file)).size).toBe(TABLES.length)
  })

  it('names each file after its table', () => {
    for (const { name, file } of TABLES) expect(file).toBe(`${name.replaceAll('_', '-')}.csv`)
  })

  it('has every column of a table once', () => {
    for (const { name, columns } of TABLES) {
      expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length)
    }
  })

  it('makes every key of columns of its table', () => {
    for (const { name, columns, key } of TABLES) {
      const names = columns.map((column) => column.name)
      expect(key.length, name).toBeGreaterThan(0)
      for (const part of key) expect(names, name).toContain(part)
    }
  })

  it('requires the whole key of every table whose key is one column', () => {
    for (const { name, columns, key } of TABLES) {
      if (key.length > 1) continue
      expect(columns.find((column) => column.name === key[0])?.required, name).toBe(true)
    }
  })

  it('lists the allowed values of every enumeration, each once, and of no other column', () => {
    for (const { table, name, type, values } of columns) {
      const where = `${table}.${name}`
      expect(values !== undefined, where).toBe(type === 'enum')
      expect(values?.length, where).not.toBe(0)
      expect(new Set(values).size, where).toBe(values?.length ?? 0)
    }
  })

  it('refers only to tables that are there and have ids, and only from columns of ids', () => {
    for (const { table, name, type, references } of columns) {
      if (references === undefined) continue
      expect(['id', 'ids'], `${table}.${name}`).toContain(type)
      for (const target of references) {
        expect(tableSchema(target).columns.map((column) => column.name)).toContain('id')
      }
    }
  })

  it('has a source column in every table but the sources and the topics, which name theirs otherwise', () => {
    const without = TABLES.filter(({ columns }) => !columns.some(({ name }) => name === 'source'))
    expect(without.map(({ name }) => name)).toEqual(['sources', 'topics'])
  })

  it('leaves a date unknown wherever it is not what the row is about', () => {
    const required = columns.filter(({ type, required }) => type === 'edtf' && required)
    expect(required.map(({ table, name }) => `${table}.${name}`)).toEqual(['events.date'])
  })

  it('describes every table and column in a sentence', () => {
    for (const { description } of [...TABLES, ...columns]) expect(description).toMatch(/^[A-Z].*\.$/)
  })

  it('is what the bundled files have as their headers, in this order', () => {
    for (const { file, columns } of TABLES) {
      const [header] = readFileSync(resolve(ROOT, 'registry', file), 'utf8').split(/\r?\n/, 1)
      expect(header, file).toBe(columns.map(({ name }) => name).join(','))
    }
  })

  it('is found by name, and a name that is none is refused', () => {
    for (const schema of TABLES) expect(tableSchema(schema.name)).toBe(schema)
    expect(() => tableSchema('treaties' as TableName)).toThrow(RangeError)
  })
})
