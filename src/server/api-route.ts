import type { z } from 'zod'
import type { AnswerTable } from '../api/answer-table.ts'
import { versionAskedSchema } from '../api/common.ts'
import { exportFormatSchema, type NetworkFormat, networkFormatSchema } from '../api/export-format.ts'

/** The resource stands at another address. */
export class MovedTo {
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
}

/** A route of the contract: what it takes, what it answers, and in a sentence what for. All routes are read with GET. */
export interface ApiRoute {
  readonly url: string
  /** Name of the operation in the OpenAPI document. */
  readonly name: string
  /** Heading under which the OpenAPI document lists it. */
  readonly tag:
    | 'registry'
    | 'instruments'
    | 'texts'
    | 'coding'
    | 'actors'
    | 'processes'
    | 'layers'
    | 'flows'
    | 'about'
    | 'changes'
  readonly summary: string
  readonly params: z.ZodObject
  /** With `v`, and with `format` where the route has a table. */
  readonly query: z.ZodObject
  readonly answer: z.ZodObject
  /** Whether another name of the resource is answered with its address. */
  readonly moves: boolean
  /** Whether the answer depends on more than the registry in memory, and so is computed whenever it is asked for. */
  readonly isLive: boolean
  /**
   * Names, of a live route, what its answer depends on besides the registry in memory; while that stays the answer is kept. Null where
   * nothing names it.
   */
  readonly state: (() => string) | null
  /** The answer, or the address at which it stands; `signal` is aborted when whoever asked has gone. Errors are thrown. */
  handle(input: { params: object; query: object; signal: AbortSignal }): object | Promise<object>
  /**
   * The answer as one table, where it can be exported as such. For an export the route is handled without `cursor` and with a
   * `limit` that no list reaches, if it takes one, so that the table is of the whole list.
   */
  readonly table: ((answer: object, input: { params: object; query: object }) => AnswerTable) | null
  /** What it asks for as a network, piece by piece, where the answer is one. */
  readonly network: ((query: object, format: NetworkFormat) => Iterable<string>) | null
}

interface TypedRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject>
  extends Omit<
    ApiRoute,
    'params' | 'query' | 'answer' | 'moves' | 'isLive' | 'state' | 'handle' | 'table' | 'network'
  > {
  readonly params: P
  readonly query: Q
  readonly answer: A
  readonly moves?: boolean
  readonly isLive?: boolean
  readonly state?: () => string
  handle(input: {
    params: z.output<P>
    query: z.output<Q>
    signal: AbortSignal
  }): z.input<A> | MovedTo | Promise<z.input<A> | MovedTo>
  readonly table?: (answer: z.output<A>, input: { params: z.output<P>; query: z.output<Q> }) => AnswerTable
  readonly network?: (query: z.output<Q>, format: NetworkFormat) => Iterable<string>
}

/** A route whose handler is typed by its schemas; they are what its input is parsed with before it is called. */
export function apiRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject>(
  route: TypedRoute<P, Q, A>,
): ApiRoute {
  return {
    ...route,
    query: (route.table === undefined
      ? route.query
      : route.query.extend({ format: route.network === undefined ? exportFormatSchema : networkFormatSchema })
    ).extend({
      v: versionAskedSchema,
    }),
    moves: route.moves ?? false,
    isLive: route.isLive ?? false,
    state: route.state ?? null,
    network: (route.network as ApiRoute['network'] | undefined) ?? null,
    table: (route.table as ApiRoute['table'] | undefined) ?? null,
    handle: (input) =>
      route.handle(input as { params: z.output<P>; query: z.output<Q>; signal: AbortSignal }),
  }
}
