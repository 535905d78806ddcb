import { resolve } from 'node:path'
import type { Command } from 'commander'
import { checkRegistry } from '../registry/check-registry.ts'
import { readRegistryFolder } from '../registry/files.ts'
import type { Finding } from '../registry/finding.ts'
import { finishAndTell } from './apply/finish-replacing.ts'
import { findingInWords } from './finding-in-words.ts'
import { BUNDLED_REGISTRY } from './open-workspace.ts'
import { print, printJson } from './output.ts'

const SHOWN_A_RULE = 10

interface CheckOptions {
  readonly json?: boolean
  readonly all?: boolean
}

/** `strata check [registry]`: exit status 1 where there are errors, 0 with warnings only. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('check a registry: types, dates, codes, references, duplicates, relations, sources, stocks')
    .argument('[registry]', 'folder of the tables; without it, the bundled registry')
    .option('--all', `every finding, not the first ${SHOWN_A_RULE} of each rule and file`)
    .option('--json', 'as JSON')
    .action(async (registry: string | undefined, options: CheckOptions) => {
      const place = resolve(registry ?? BUNDLED_REGISTRY)
      finishAndTell(place)
      const folder = readRegistryFolder(place)
      const findings = await checkRegistry(folder)
      const errors = findings.filter(({ level }) => level === 'error').length
      const warnings = findings.length - errors
      // Set before anything is printed, so that it stands even if the reader of the output goes away.
      if (errors > 0) process.exitCode = 1
      if (options.json) {
        printJson({ registry: folder.folder, version: folder.registry.version, errors, warnings, findings })
      } else {
        printFindings(findings, options.all ?? false)
        print(
          `${count(errors, 'error')}, ${count(warnings, 'warning')} in registry ${folder.registry.version || 'without a version'}.`,
        )
      }
    })
}

function printFindings(findings: readonly Finding[], isAll: boolean): void {
  const shown = new Map<string, number>()
  for (const finding of findings) {
    const key = `${finding.file} ${finding.rule}`
    const before = shown.get(key) ?? 0
    shown.set(key, before + 1)
    if (isAll || before < SHOWN_A_RULE) print(findingInWords(finding))
  }
  if (isAll) return
  for (const [key, found] of shown) {
    if (found > SHOWN_A_RULE) print(`… ${key}: ${found - SHOWN_A_RULE} more (--all shows them)`)
  }
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
