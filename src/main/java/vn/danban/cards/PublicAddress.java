package vn.danban.cards;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The address printed on every card, from the setting {@code danban.public-address}: scheme and host, nothing behind.
 * It is {@code https}; {@code http} only towards the same machine, for trying things out.
 */
@Singleton
public class PublicAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Optional<String> address;

    PublicAddress(@Nullable @Value("${danban.public-address:}") String setting) {
        address = Optional.ofNullable(setting).map(String::strip).filter(text -> !text.isEmpty()).map(PublicAddress::checked);
    }

    /** Without a slash at its end; empty when it was not set. */
    public Optional<String> address() {
        return address;
    }

    /** @throws IllegalArgumentException unless it is an address a card may carry */
    static String checked(String setting) {
        URI uri = URI.create(setting);
        boolean safe = "https".equals(uri.getScheme())
            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
        boolean bare = uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
            && uri.getFragment() == null && Set.of("", "/").contains(String.valueOf(uri.getPath()));
        if (!safe || !bare) {
            throw new IllegalArgumentException("danban.public-address must be https://host[:port]: " + setting);
        }
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
