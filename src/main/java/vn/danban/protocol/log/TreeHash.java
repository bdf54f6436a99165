package vn.danban.protocol.log;

import java.io.ByteArrayOutputStream;
import vn.danban.protocol.format.Digest;

/** Protocol §8.2 — The hashes of the tree (RFC 6962 §2.1): leaves and inner nodes can never be taken for each other. */
public final class TreeHash {
    /** Root of the tree without leaves. */
    public static final Digest EMPTY = Digest.of(new byte[0]);

    private TreeHash() {}

    public static Digest leaf(byte[] entry) {
        var bytes = new ByteArrayOutputStream(1 + entry.length);
        bytes.write(0);
        bytes.writeBytes(entry);
        return Digest.of(bytes.toByteArray());
    }

    public static Digest node(Digest left, Digest right) {
        var bytes = new ByteArrayOutputStream(65);
        bytes.write(1);
        bytes.writeBytes(left.bytes());
        bytes.writeBytes(right.bytes());
        return Digest.of(bytes.toByteArray());
    }
}
