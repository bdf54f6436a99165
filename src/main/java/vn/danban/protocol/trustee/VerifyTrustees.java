package vn.danban.protocol.trustee;

import vn.danban.protocol.format.ProtocolException;

/** Format §2 — Verify all trustees of a list. */
public final class VerifyTrustees {
    private VerifyTrustees() {}

    /** @throws ProtocolException with a {@link TrusteeFault} */
    public static void verify(TrusteeList list) {
        for (var trustee : list.trustees()) {
            switch (trustee) {
                case TrusteeKey key -> VerifyTrusteeKey.verify(key);
                case ThresholdSet set -> VerifyThresholdSet.verify(set);
            }
        }
    }
}
