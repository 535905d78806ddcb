/** Whether a side is among the members; `not-told` where the coding does not tell it apart. */
export type SideState = 'yes' | 'no' | 'not-told'

export interface MembershipSides {
  readonly origin: SideState
  readonly transit: SideState
  readonly destination: SideState
}

/**
 * The sides that a coded composition (`membership_mix`) names. Transit states have no value of their own: where a membership is
 * mixed they may be among it. A forum open to all states has no sides, nor has a value that is not of the codebook: null.
 */
export function membershipSides(mix: string): MembershipSides | null {
  switch (mix) {
    case 'mixed':
      return { origin: 'yes', transit: 'not-told', destination: 'yes' }
    case 'homogeneous-origin':
      return { origin: 'yes', transit: 'no', destination: 'no' }
    case 'homogeneous-destination':
      return { origin: 'no', transit: 'no', destination: 'yes' }
    default:
      return null
  }
}
