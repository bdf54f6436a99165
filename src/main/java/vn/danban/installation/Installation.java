package vn.danban.installation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How this house is set up.
 *
 * @param demo          a house of made-up hamlets, whose keys and passwords are public
 * @param data          the data folder
 * @param publicAddress under which people reach it, printed on cards; absent until it is set
 * @param behindProxy   a reverse proxy in front tells the caller's address and whether the call came by https
 * @param proxies       the network addresses of such proxies, exactly; nobody else is believed, however near
 */
@ConfigurationProperties("danban")
public record Installation(
        @Bindable(defaultValue = "false") boolean demo,
        Path data,
        @Nullable URI publicAddress,
        @Bindable(defaultValue = "false") boolean behindProxy,
        @Bindable(defaultValue = "127.0.0.1,::1") List<String> proxies) {

    /** The public address without a slash at its end. */
    public Optional<String> address() {
        return Optional.ofNullable(publicAddress).map(a -> a.toString().replaceFirst("/+$", ""));
    }

    /** People reach it by https alone. */
    public boolean secure() {
        return publicAddress != null && "https".equalsIgnoreCase(publicAddress.getScheme());
    }
}
