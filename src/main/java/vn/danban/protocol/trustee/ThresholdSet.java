package vn.danban.protocol.trustee;

import java.util.List;
import java.util.Map;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/** Format §2.3 — A set of trustees of whom a threshold suffices. Not supported yet: reading one says so. */
public record ThresholdSet() implements Trustee {
    static ThresholdSet read(CanonicalJson.Reader json) {
        throw new ProtocolException(FormatFault.NOT_SUPPORTED, "threshold trustees");
    }

    public Element publicKey() {
        throw new UnsupportedOperationException();
    }

    public List<Element> verificationKeys() {
        throw new UnsupportedOperationException();
    }

    public int needed() {
        throw new UnsupportedOperationException();
    }

    public Element combine(Map<Integer, Element> factors) {
        throw new UnsupportedOperationException();
    }

    public String json() {
        throw new UnsupportedOperationException();
    }
}
