/** The instrument whose text is coded, which its file names. */
export const BRIDGE_DEAL_TEXT = 'eura-eu-mda-2007'

/** A text written for tests, of many short clauses on topics; it is of no agreement. */
export const BRIDGE_DEAL: Readonly<Record<string, string>> = {
  [`${BRIDGE_DEAL_TEXT}.txt`]: `AGREEMENT ON THE LONG BRIDGE

Article 1
Readmission of own nationals

1. Moldova shall readmit any of its nationals who crossed the bridge by night, upon application by the European Union.

2. The European Union shall readmit its own nationals in the same way.

3. Each Party shall answer a readmission application within ten days.

4. The Parties shall issue travel documents to persons who are to be readmitted.

Article 2
Visas

1. The European Union shall facilitate the issue of visas for nationals of Moldova who keep the lamps.

2. The Parties may examine whether visas are needed at all.

3. Keepers who are legally employed shall enjoy equal treatment as regards working conditions.

Article 3
Smuggling

1. The Parties shall cooperate to prevent the smuggling of migrants across the bridge.

2. They shall exchange information on irregular migration, in accordance with their domestic law.

3. The Parties shall endeavour to:

(a) train border guards;

(b) assist each other in the return of migrants;

(c) protect victims of trafficking in persons.

Article 4
Committee

A joint committee shall supervise the readmission of persons under this agreement.
`,
}
