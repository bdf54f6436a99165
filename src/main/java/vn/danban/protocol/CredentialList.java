package vn.danban.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.1 — The public credentials of an election, each with its weight; those and only those may sign ballots.
 * Lists made here are sorted by the little-endian encoding, so that the order says nothing about the roll.
 */
public final class CredentialList {
    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::littleEndian, Arrays::compareUnsigned);

    /** A credential of the list. */
    public record Entry(Element credential, long weight) {}

    private final byte[] bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final long totalWeight;

    private CredentialList(byte[] bytes, List<Element> hinted) {
        this.bytes = bytes;
        var json = new CanonicalJson.Reader(bytes);
        var hints = hinted.iterator();
        var list = json.array(reader -> readEntry(reader, hints.hasNext() ? hints.next() : null));
        json.end();
        var total = 0L;
        for (var entry : list) {
            if (entries.put(entry.credential.toString(), entry) != null) {
                throw new ProtocolException(FormatFault.DUPLICATE_CREDENTIAL, entry.credential.toString());
            }
            total += entry.weight;
        }
        totalWeight = total;
    }

    /** @param hinted null, or an element that the credential perhaps is */
    private static Entry readEntry(CanonicalJson.Reader json, Element hinted) {
        var text = json.plainString();
        var comma = text.indexOf(',');
        var written = comma < 0 ? text : text.substring(0, comma);
        var credential = hinted != null && hinted.toString().equals(written) ? hinted : Element.decode(written);
        if (credential.isNeutral()) {
            throw new ProtocolException(FormatFault.ELEMENT_NEUTRAL, "as credential");
        }
        return new Entry(credential, comma < 0 ? 1 : parseWeight(text.substring(comma + 1)));
    }

    private static long parseWeight(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,11}")) {
            throw new ProtocolException(FormatFault.OUT_OF_RANGE, "weight " + digits);
        }
        return Long.parseLong(digits);
    }

    /** Reads a list strictly. Its order is not judged here, see {@link #isSorted}. */
    public static CredentialList parse(byte[] bytes) {
        return new CredentialList(bytes.clone(), List.of());
    }

    /** The same; where a hint is right nothing is left to compute. */
    public static CredentialList parse(byte[] bytes, Hints hints) {
        return new CredentialList(bytes.clone(), hints.credentials());
    }

    /** The sorted list of these credentials, each of weight 1. */
    public static CredentialList of(Collection<Element> credentials) {
        var sorted = credentials.stream().sorted(ORDER).toList();
        return new CredentialList(
                CanonicalJson.bytes(CanonicalJson.array(sorted, credential -> "\"" + credential + "\"")), sorted);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Optional<Entry> find(String credential) {
        return Optional.ofNullable(entries.get(credential));
    }

    /** @throws ProtocolException {@link BallotFault#UNKNOWN_CREDENTIAL} */
    public long weightOf(Element credential) {
        return find(credential.toString())
                .map(Entry::weight)
                .orElseThrow(() -> new ProtocolException(BallotFault.UNKNOWN_CREDENTIAL, credential.toString()));
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public int size() {
        return entries.size();
    }

    /** What the result could be at most: every entry weighs less than 10¹², so the sum cannot overflow. */
    public long totalWeight() {
        return totalWeight;
    }

    /** Whether no entry spells its weight out, which may be 1 all the same. */
    public boolean statesNoWeight() {
        return CanonicalJson.array(entries(), entry -> "\"" + entry.credential() + "\"")
                .equals(new String(bytes, StandardCharsets.UTF_8));
    }

    public boolean isSorted() {
        var credentials = entries.values().stream().map(Entry::credential).toList();
        return credentials.stream().sorted(ORDER).toList().equals(credentials);
    }
}
