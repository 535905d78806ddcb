import type { LiveRoutes } from '../server/live-routes.ts'
import type { RegistryService } from '../server/registry-service.ts'
import { type TextEditing, textEditing } from '../server/texts/text-editing.ts'
import type { Workspace } from '../store/workspace.ts'
import { TextPool } from '../text/workers.ts'

/** The workers in which the workbench reads texts, made when first needed, and anew for another codebook of topics. */
export interface TextPools {
  of(service: RegistryService): TextPool
  close(): Promise<void>
}

export function textPools(): TextPools {
  let current: {
    readonly topics: RegistryService['lookup']['registry']['topics']
    readonly pool: TextPool
  } | null = null
  return {
    of({ lookup }) {
      const { topics } = lookup.registry
      if (current !== null && JSON.stringify(current.topics) === JSON.stringify(topics)) return current.pool
      void current?.pool.close()
      current = { topics, pool: new TextPool({ prepare: { topics } }) }
      return current.pool
    },
    async close() {
      await current?.pool.close()
    },
  }
}

/** Editing of the texts of a workspace that is served: files are read in workers. */
export function workbenchTextEditing(
  workspace: Workspace,
  live: Pick<LiveRoutes, 'service' | 'replace'>,
  read: () => Promise<RegistryService>,
  pools: TextPools,
): TextEditing {
  return textEditing({
    workspace,
    service: () => live.service,
    reload: async () => live.replace(await read()),
    prepare: (bytes, name) => pools.of(live.service).prepare(bytes, name),
    ahead: 4,
  })
}
