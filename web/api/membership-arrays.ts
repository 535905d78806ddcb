import type { Memberships } from '../../src/api/memberships.ts'
import type { MembershipIndex } from '../../src/layers/membership-index.ts'

/** The membership index from its JSON: the same arrays, typed, as `src/layers` works on them. */
export function membershipArrays(json: Memberships): MembershipIndex {
  return {
    tieStart: json.tieStart,
    actorIds: json.actorIds,
    isBloc: Uint8Array.from(json.isBloc),
    instrumentIds: json.instrumentIds,
    layerByInstrument: Uint8Array.from(json.layerByInstrument),
    firstYearByInstrument: Int16Array.from(json.firstYearByInstrument),
    lastYearByInstrument: Int16Array.from(json.lastYearByInstrument),
    regimeByInstrument: Uint8Array.from(json.regimeByInstrument),
    clauseByInstrument: Uint8Array.from(json.clauseByInstrument),
    isMobilityPartnership: Uint8Array.from(json.isMobilityPartnership),
    rowStart: Uint32Array.from(json.rowStart),
    actorByRow: Uint16Array.from(json.actorByRow),
    roleByRow: Uint8Array.from(json.roleByRow),
    firstYearByRow: Int16Array.from(json.firstYearByRow),
    lastYearByRow: Int16Array.from(json.lastYearByRow),
    inferredByRow: Uint8Array.from(json.inferredByRow),
    undatedByInstrument: Uint16Array.from(json.undatedByInstrument),
    memberStart: Uint32Array.from(json.memberStart),
    actorByMember: Uint16Array.from(json.actorByMember),
    firstYearByMember: Int16Array.from(json.firstYearByMember),
    lastYearByMember: Int16Array.from(json.lastYearByMember),
  }
}
