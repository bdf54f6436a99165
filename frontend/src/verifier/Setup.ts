import type { WeightedCredential } from "../protocol/CredentialList.ts";
import type { Election } from "../protocol/Election.ts";
import type { Trustee } from "../protocol/TrusteeList.ts";

/** What was fixed before the first ballot, verified. */
export interface Setup {
  readonly election: Election;
  readonly trustees: Trustee[];
  readonly credentials: WeightedCredential[];
}
