import type { Workbench } from './workbench.ts'

/** Texts written for tests, by file name; none is of any agreement, whatever instrument its name gives it to. */
export const WRITTEN_TEXTS: Readonly<Record<string, string>> = {
  'mp-eu-mda-2008.txt': `JOINT DECLARATION OF THE TWO SHORES

The Parties, desiring to keep the bridge between them open,

Article 1
Purpose

1. The Parties shall co\u00ADoperate on the bridge and on human\u00A0rights of those who cross it.

2. They shall in particular:

(a) answer “without delay” any letter about the bridge;

(b) take back any person who crossed it by night, where readmission was asked for.

Article 2
Lamps

Each Party shall keep the lamps lit. Human rights of the keepers are those of everyone. Visa facilitation for keepers is granted once a year.

Article 3
Entry into force

This declaration enters into force when the lamps are lit.

Done at the bridge.
`,
  'eura-eu-mda-2007.html': `<!doctype html><html lang="fr"><head><title>Accord du pont</title></head><body>
<h1>Accord du pont</h1>
<p>Les Parties, désireuses de garder le pont ouvert, sont convenues de ce qui suit :</p>
<h2>Article premier</h2><h3>Réadmission des gardiens</h3>
<p>1. Chaque Partie réadmet les gardiens qui ont franchi le pont la nuit, sans autre formalité que celles qui sont prévues ici.</p>
<p>2. La réadmission est gratuite pour les gardiens et pour leurs familles.</p>
<h2>Article 2</h2><h3>Lanternes</h3>
<p>Les lanternes restent allumées toute la nuit et les gardiens les surveillent avec soin.</p>
</body></html>`,
  'un-icrmw.txt': `CONVENTION OF THE LONG BRIDGE

The Parties have agreed as follows:

Article 1
Keepers

Every keeper of the bridge may rest. This Convention, as amended on 5 May 2015, binds the keepers too.

Article 2
Bread

Migrant keepers shall have bread.
`,
  'bridge-notes.txt': `AGREEMENT ON THE SMALL BRIDGE

Article 1
Ferry

The ferry rests at night and nobody is asked for a visa.
`,
}

/** Files that cannot be texts, and what is said of each. */
export const BAD_FILES: Readonly<
  Record<string, { readonly bytes: string | Uint8Array; readonly said: string }>
> = {
  'empty.txt': { bytes: '', said: 'text/empty' },
  'cut.pdf': { bytes: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', said: 'text/pdf-damaged' },
  'picture.pdf': {
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
    said: 'text/not-a-document',
  },
  'laughs.xml': {
    bytes:
      '<?xml version="1.0"?><!DOCTYPE treaty [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><treaty><body>&b;</body></treaty>',
    said: 'import/xml-refused',
  },
}

/** A text of many articles, as the longest agreements have. */
export function longText(articles: number): string {
  const sentence =
    'The Parties shall keep the lamps of the bridge lit through the night and tell each other of any that went out. '
  const parts = Array.from({ length: articles }, (_, i) => {
    const body = `1. ${sentence.repeat(2)}\n\n2. ${sentence.repeat(2)}`
    return `Article ${i + 1}\nLamp ${i + 1}\n\n${body}${i === 1499 ? ' The keepers sing a madrigal.' : ''}`
  })
  return `TREATY OF THE THOUSAND LAMPS\n\n${parts.join('\n\n')}\n`
}

/** Brings files into a workbench as its page does. */
export async function bringTexts(
  { url }: Workbench,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const form = new FormData()
  form.set('by', 'ana')
  for (const [name, content] of Object.entries(files)) {
    form.append('files', new Blob([Buffer.from(content as string)]), name)
  }
  const answer = await fetch(`${url}/api/text-imports`, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(await answer.text())
}
