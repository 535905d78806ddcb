/** Passages that the written texts of this file share; none is of any agreement. */
export const SHARED = {
  /** Stands first in un-icrmw (1990, multilateral), then in eura-eu-mda-2007. */
  night:
    'every keeper who crossed the long bridge by night shall be taken back without delay and without any further formality, where readmission was asked for by letter',
  /** Stands first in bla-390-210-1967-211 (bilateral). */
  lamps:
    'the lamps on both shores are lit before dusk and a keeper who finds one of them out shall tell the other shore at once by bell',
  /** Stands first in eura-eu-mda-2007 (bloc). */
  ferrymen:
    'a joint committee of ferrymen meets twice a year in turn on either shore and settles every question about visas for those who keep the bridge',
} as const

const THINGS =
  'apple barrel candle drum egg fiddle garden hammer island jar kettle ladder mirror needle oven pebble quilt ribbon saddle table'.split(
    ' ',
  )

/** A text that shares no run of ten words with any other of its kind. */
function ownText(number: number): string {
  const thing = (place: number): string => THINGS[(number * 7 + place * 3) % THINGS.length] as string
  const sentence = (place: number): string =>
    `The ${thing(place)} of house ${number * 10 + place} is mended with the ${thing(place + 1)} that stood near the ${thing(place + 5)} of neighbour ${number * 100 + place}.`
  const article = (place: number): string =>
    `Article ${place}\nThe ${thing(place)}\n\n${[1, 2, 3].map((line) => sentence(place * 3 + line)).join(' ')}`
  return `AGREEMENT OF THE ${thing(number).toUpperCase()}\n\n${[1, 2].map(article).join('\n\n')}\n`
}

/** Instruments of the registry, earlier than all that share passages, to which texts of nothing shared are given. */
const OTHERS = [
  'ilo-c029',
  'ilo-c097',
  'un-cat',
  'un-crc',
  'bla-390-225-1948-436',
  'bla-390-255-1961-535',
  'nordic-passport-1952',
  'eu-free-movement-1957',
  'bla-gbr-fra-1860',
  'bla-gbr-fra-1861',
]

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** Texts that take words from each other in time, by file name: who took what from whom is known. */
export const REUSE_TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OTHERS.map((id, place) => [`${id}.txt`, ownText(place + 1)])),
  'bla-390-210-1967-211.txt': `AGREEMENT OF THE LAMPS

Article 1
Ropes

Each shore owns the ropes that are tied on its own side and mends them when the spring flood is over.

Article 2
Lamps

${capital(SHARED.lamps)}
`,
  'un-icrmw.txt': `CONVENTION OF THE LONG BRIDGE

Article 1
Those who cross

${capital(SHARED.night)}

Article 2
Bread

Migrant keepers share the bread that the baker of the upper village leaves beside the well.
`,
  'eura-eu-mda-2007.txt': `AGREEMENT OF THE TWO SHORES

Article 1
Taking back

Under this agreement ${SHARED.night}, says the bailiff.

Article 2
Committee

${capital(SHARED.ferrymen)}
`,
  'mp-eu-mda-2008.txt': `JOINT DECLARATION OF THE TWO SHORES

Article 1
Taking back

It is said again that ${SHARED.night}; nobody objects.

Article 2
Lamps and ferrymen

${capital(SHARED.lamps)} It is added that ${SHARED.ferrymen}.

Article 3
Music

Whoever plays the harp in the middle of the river on a summer evening is thanked with honey, figs and a new hat.
`,
}
