package vn.danban.community;

import java.util.Comparator;
import java.util.List;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * The hash by which a vote names its roll without showing a name: SHA-256 of {@code danban-roll|<salt>|<entries>}, where the
 * entries are the canonical JSON array (format §1), by number, of
 * {@code {"number":1,"head":"…","representative":"…","address":"…"}}. Whoever is shown roll and salt can compute it again.
 */
final class HashRoll {
    private HashRoll() {
    }

    /** @return 64 hexadecimal digits */
    static String hash(String salt, List<RollEntry> entries) {
        List<RollEntry> byNumber = entries.stream().sorted(Comparator.comparingInt(RollEntry::number)).toList();
        String hashed = "danban-roll|" + salt + "|" + CanonicalJson.array(byNumber, HashRoll::json);
        return Digest.of(hashed).hex();
    }

    private static String json(RollEntry entry) {
        return "{\"number\":" + entry.number()
            + ",\"head\":" + CanonicalJson.quote(entry.head())
            + ",\"representative\":" + CanonicalJson.quote(entry.representative())
            + ",\"address\":" + CanonicalJson.quote(entry.address()) + "}";
    }
}
