/** Texts written for tests of what they share, by file name; none is of any agreement, whatever instrument its name gives it to. */

const PURPOSE =
  'The Parties shall cooperate on the long bridge between their shores and on the safety of everybody who crosses it by day or by night.'
const LAMPS =
  'Each Party shall keep the lamps of the bridge lit through the night and shall tell the other without delay of any lamp that went out.'
const BREAD =
  'The keepers of the bridge shall have fresh bread every morning, and may rest on every second night of the week with full pay.'
const FERRY = 'A ferry crosses wherever ice has broken some arch, if anybody calls for it.'
const CHOIR = 'Singers of both shores meet once in spring to practise madrigals under its arches.'
const FORCE =
  'This declaration enters into force on the day on which the last of the lamps has been lit by both keepers.'

function treaty(title: string, articles: readonly (readonly [heading: string, words: string])[]): string {
  const parts = articles.map(([heading, words], at) => `Article ${at + 1}\n${heading}\n\n${words}`)
  return `${title}\n\nThe Parties have agreed as follows:\n\n${parts.join('\n\n')}\n`
}

/** Two in English that share most of their words, with an article moved, words changed, and one of its own each; a third; one in French. */
export const COMPARED_TEXTS: Readonly<Record<string, string>> = {
  'mp-eu-mda-2008.txt': treaty('DECLARATION OF THE FIRST BRIDGE', [
    ['Purpose', PURPOSE],
    ['Lamps', LAMPS],
    ['Bread', BREAD],
    ['Ferry', FERRY],
    ['Entry into force', FORCE],
  ]),
  'mp-eu-arm-2011.txt': treaty('DECLARATION OF THE SECOND BRIDGE', [
    ['Keepers', BREAD],
    ['Aims', PURPOSE],
    ['Lights', LAMPS.replace('without delay', 'at once and in writing')],
    ['Choir', CHOIR],
    ['Entry into force', FORCE.replace('the day', 'the night')],
  ]),
  'mp-eu-geo-2009.txt': treaty('DECLARATION OF THE THIRD BRIDGE', [
    ['Aims', PURPOSE],
    ['Choir', CHOIR],
  ]),
  'eura-eu-mda-2007.html': `<!doctype html><html lang="fr"><head><title>Accord du pont</title></head><body>
<h1>Accord du pont</h1>
<p>Les Parties, désireuses de garder le pont ouvert, sont convenues de ce qui suit :</p>
<h2>Article premier</h2><h3>Réadmission des gardiens</h3>
<p>Chaque Partie réadmet les gardiens qui ont franchi le pont la nuit, sans autre formalité que celles qui sont prévues ici.</p>
</body></html>`,
}

/** A draft with a passage of the first two, one of all three, words of its own, and a word that nobody else has. */
export const DRAFT = `Draft of a declaration on the next bridge

1. ${PURPOSE}

2. Every lamplighter of the quincunx tower sleeps at noon. The keepers of the bridge shall have fresh bread every morning, and nothing else is owed to them.
`
