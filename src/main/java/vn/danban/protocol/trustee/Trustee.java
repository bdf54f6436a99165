package vn.danban.protocol.trustee;

import java.util.List;
import java.util.Map;
import vn.danban.protocol.group.Element;

/** Format §2 — One share of the election key: a single person, or a set of whom some suffice. */
public sealed interface Trustee permits TrusteeKey, ThresholdSet {
    /** The factor this trustee contributes to the election key. */
    Element publicKey();

    /** The keys against which partial decryptions are checked, one per owner. */
    List<Element> verificationKeys();

    /** How many owners must decrypt. */
    int needed();

    /** αˣ for the whole share, from the factors of {@link #needed} owners, numbered from 1 within this share. */
    Element combine(Map<Integer, Element> factors);

    String json();
}
