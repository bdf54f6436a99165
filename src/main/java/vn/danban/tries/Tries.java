package vn.danban.tries;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import vn.danban.installation.AccessKey;
import vn.danban.shared.Refused;

/**
 * Slows guessing down without locking anybody out: tries are counted for one name from one address, and for one address
 * whatever the name, over a quarter of an hour and over all nodes. A guesser elsewhere cannot keep the owner of a name
 * from getting in.
 *
 * <p>{@link #require} before looking, then {@link #failed} or {@link #succeeded}. Each has a transaction of its own, so that
 * what is refused is counted all the same. Names and addresses are kept as keyed hashes only; an IPv6 address counts by its
 * first 64 bits, because a caller has all the others to choose from.
 */
@Singleton
public class Tries {
    private static final int NETWORK_BYTES = 8;

    private final TryRepository tries;
    private final AccessKey key;

    Tries(TryRepository tries, AccessKey key) {
        this.tries = tries;
        this.key = key;
    }

    /**
     * Counts a try before anybody knows whether it is right: a hundred at once are not a hundred free ones.
     *
     * @param name    whose password or code is tried, always written alike; need not exist
     * @param address network address of the caller
     * @throws Refused with {@link TriesRefusal#TOO_MANY} and the minutes to wait; the try must then not be looked at
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void require(TryKind kind, String name, String address) {
        refuse(ofAddress(kind, address), kind.perAddress());
        count(ofBoth(kind, name, address), kind.perNameAndAddress());
        if (kind.countsByName()) {
            count(ofName(kind, name), kind.perName());
        }
    }

    /** It was wrong: counts against the address too. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(TryKind kind, String name, String address) {
        tries.count(ofAddress(kind, address), Integer.MAX_VALUE);
    }

    /** It was right: the tries of this name from this address are forgotten. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(TryKind kind, String name, String address) {
        tries.forget(ofBoth(kind, name, address));
        if (kind.countsByName()) {
            tries.forget(ofName(kind, name));
        }
    }

    @Scheduled(fixedDelay = "15m", initialDelay = "5m")
    void sweep() {
        tries.forgetOld();
    }

    private void count(String mark, int most) {
        if (tries.count(mark, most) == 0) {
            refuse(mark, most);
            throw new Refused(TriesRefusal.TOO_MANY, 1);
        }
    }

    private void refuse(String mark, int most) {
        tries.minutesToWait(mark, most).ifPresent(minutes -> {
            throw new Refused(TriesRefusal.TOO_MANY, minutes);
        });
    }

    private String ofAddress(TryKind kind, String address) {
        return mark(kind, "address", network(address));
    }

    private String ofName(TryKind kind, String name) {
        return mark(kind, "name", name);
    }

    private String ofBoth(TryKind kind, String name, String address) {
        return mark(kind, "both", network(address) + " " + name);
    }

    private String mark(TryKind kind, String of, String what) {
        return key.mark("wrong tries", kind + " " + of + " " + what);
    }

    /** What one caller cannot change at will: the whole of an IPv4 address, the first half of an IPv6 one. */
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address.strip()) instanceof Inet6Address long6
                ? HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES)) : address.strip();
        } catch (IllegalArgumentException noAddress) {
            return address.strip();
        }
    }
}
