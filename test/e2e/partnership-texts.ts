/** A text of the tests' own on a mobility partnership: who of the two bridges takes back whom. */
export const PARTNERSHIP_TEXTS: Readonly<Record<string, string>> = {
  'mp-eu-mda-2008.txt': `JOINT DECLARATION ON THE LONG BRIDGE
between the European Union and the Republic of Moldova

Article 1
Readmission

1. The Republic of Moldova shall readmit its own nationals who are found on the bridge without a lamp.

2. The Republic of Moldova shall readmit its own nationals within thirty days.

3. The Republic of Moldova shall bear the cost of the readmission of its own nationals.

4. The European Union shall endeavour to answer each request for the readmission of its own nationals.

5. The Parties shall cooperate on the readmission of their own nationals.

6. The Republic of Moldova shall issue a receipt for the readmission of its own nationals.

Article 2
Visas

1. The European Union shall facilitate the issuing of visas to nationals of the Republic of Moldova who keep a lamp.

2. The European Union may suspend the facilitation of visas if the Republic of Moldova does not readmit its own nationals.

3. The Parties shall hold a dialogue on visas once a year.

Done at the bridge.
`,
}
