package vn.danban.protocol.log;

import java.util.List;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** Protocol §8.3 — Check that a leaf is in a tree (RFC 9162 §2.1.3.2). */
public final class VerifyInclusion {
    private VerifyInclusion() {}

    /**
     * @param index of the leaf, from 0
     * @param path  from the leaf's sibling up to the root's child
     * @throws ProtocolException {@link LogFault#NOT_INCLUDED}
     */
    public static void verify(Digest leaf, long index, long size, List<Digest> path, Digest root) {
        if (index < 0 || index >= size) {
            throw new ProtocolException(LogFault.NOT_INCLUDED, "leaf " + index + " of " + size);
        }
        var fn = index;
        var sn = size - 1;
        var r = leaf;
        for (var p : path) {
            if (sn == 0) {
                throw new ProtocolException(LogFault.NOT_INCLUDED, "the path is too long");
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = TreeHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TreeHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0 || !r.equals(root)) {
            throw new ProtocolException(LogFault.NOT_INCLUDED, "leaf " + index + " does not lead to root " + root);
        }
    }
}
