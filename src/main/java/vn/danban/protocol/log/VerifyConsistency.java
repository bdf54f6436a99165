package vn.danban.protocol.log;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** Protocol §8.3 — Check that a larger tree begins with a smaller (RFC 9162 §2.1.4.2). */
public final class VerifyConsistency {
    private VerifyConsistency() {}

    /** @throws ProtocolException {@link LogFault#NOT_CONSISTENT} */
    public static void verify(long older, Digest olderRoot, long newer, Digest newerRoot, List<Digest> path) {
        if (older < 0 || older > newer) {
            throw refused("a tree of " + newer + " cannot continue one of " + older);
        }
        if (older == newer || older == 0) {
            require(path.isEmpty(), "nothing is to be proved");
            require(older == 0 ? olderRoot.equals(TreeHash.EMPTY) : olderRoot.equals(newerRoot), "two roots of size " + older);
            require(newer != 0 || newerRoot.equals(TreeHash.EMPTY), "the empty tree has one root");
            return;
        }
        require(!path.isEmpty(), "the path is empty");
        var c = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            c.addFirst(olderRoot);
        }
        var fn = older - 1;
        var sn = newer - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = c.getFirst();
        var sr = c.getFirst();
        for (var hash : c.subList(1, c.size())) {
            require(sn != 0, "the path is too long");
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(hash, fr);
                sr = TreeHash.node(hash, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.node(sr, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        require(sn == 0 && fr.equals(olderRoot) && sr.equals(newerRoot), "size " + newer + " does not begin with size " + older);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static ProtocolException refused(String detail) {
        return new ProtocolException(LogFault.NOT_CONSISTENT, detail);
    }
}
