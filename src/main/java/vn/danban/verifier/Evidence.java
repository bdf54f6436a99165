package vn.danban.verifier;

import java.util.List;
import java.util.Optional;

/**
 * What a person kept and can hold against the archive of today.
 *
 * @param older    an earlier copy of the archive
 * @param receipts as voters got them, in their canonical bytes
 */
public record Evidence(Optional<byte[]> older, List<byte[]> receipts) {
    public static final Evidence NONE = new Evidence(Optional.empty(), List.of());

    public Evidence {
        receipts = List.copyOf(receipts);
    }
}
