import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { TABLES, type TableSchema } from '../../src/model/table-schema.ts'
import { FORMAT_VERSION, MIGRATIONS } from '../../src/store/migrations/all.ts'
import { migrate } from '../../src/store/sqlite-file.ts'

const OWN = [
  'row_id',
  'origin',
  'changed_at',
  'changed_by',
  'change_reason',
  'change_source',
  'batch',
  'replaces',
  'replaced',
  'withdrawn',
]

function migrated(): InstanceType<typeof DatabaseSync> {
  const database = new DatabaseSync(':memory:')
  migrate(database)
  return database
}

/** A row with a value in every column; `but` says which column differs. */
function insert(
  database: InstanceType<typeof DatabaseSync>,
  schema: TableSchema,
  origin: string,
  but = '',
): void {
  const names = schema.columns.map(({ name }) => `"${name}"`)
  const values = schema.columns.map(({ name }) => (name === but ? 'other' : `same ${name}`))
  database
    .prepare(
      `INSERT INTO ${schema.name} (${names.join(', ')}, origin) VALUES (${names.map(() => '?').join(', ')}, ?)`,
    )
    .run(...values, origin)
}

describe('the migrations', () => {
  it('are numbered from one without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, position) => position + 1))
    expect(FORMAT_VERSION).toBe(MIGRATIONS.length)
  })

  it.each(TABLES)(
    'make the table $name with the columns of its schema, the required ones not null',
    (schema) => {
      const info = migrated().prepare(`PRAGMA table_info(${schema.name})`).all() as {
        name: string
        type: string
        notnull: number
      }[]
      const columns = info.filter(({ name }) => !OWN.includes(name))
      expect(columns.map(({ name, notnull }) => ({ name, required: notnull === 1 }))).toEqual(
        schema.columns.map(({ name, required }) => ({ name, required })),
      )
      expect(columns.map(({ type }) => type)).toEqual(
        schema.columns.map(({ type }) => (type === 'integer' ? 'INTEGER' : 'TEXT')),
      )
      expect(info.map(({ name }) => name).filter((name) => OWN.includes(name))).toEqual(OWN)
    },
  )

  it.each(TABLES)(
    'let a row of the user’s replace the bundled $name of the same key, and no other',
    (schema) => {
      const database = migrated()
      insert(database, schema, 'bundled')
      for (const name of schema.key) insert(database, schema, 'bundled', name)
      insert(database, schema, 'user')
      const origins = database.prepare(`SELECT origin FROM current_${schema.name} ORDER BY row_id`).all()
      expect(origins.map((row) => ({ ...(row as object) }))).toEqual([
        ...schema.key.map(() => ({ origin: 'bundled' })),
        { origin: 'user' },
      ])
    },
  )

  it('take two unknown dates of a key for equal', () => {
    const database = migrated()
    for (const origin of ['bundled', 'user']) {
      database
        .prepare(
          `INSERT INTO participations (instrument, actor, role, source, start, origin) VALUES ('i', 'a', 'party', 's', 'unknown', ?)`,
        )
        .run(origin)
    }
    expect(database.prepare('SELECT origin FROM current_participations').all()).toHaveLength(1)
  })

  it('change nothing where they have run, nor in a file of a newer format', () => {
    const database = migrated()
    database.exec(`PRAGMA user_version = ${FORMAT_VERSION + 5}`)
    migrate(database)
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: FORMAT_VERSION + 5 })
  })
})
