import type { WeightedCredential } from "../protocol/CredentialList.ts";
import type { Election } from "../protocol/Election.ts";
import type { Element } from "../protocol/Group.ts";
import type { Trustee } from "../protocol/TrusteeList.ts";

/** What was fixed before the first ballot, verified. */
export interface Setup {
  readonly election: Election;
  readonly trustees: Trustee[];
  /** What each trustee contributes to the election key. */
  readonly factors: Element[];
  readonly credentials: WeightedCredential[];
}
