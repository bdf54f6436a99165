package vn.danban.access;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.danban.shared.Refused;

/** Who is acting now, whether by a page or by the API. Activities ask here; nobody passes an actor in. */
@Singleton
public class CurrentAccount {
    private final SecurityService tokens;

    CurrentAccount(SecurityService tokens) {
        this.tokens = tokens;
    }

    /** Empty when nobody is signed in, and in the house's own work. */
    public Optional<AccountId> id() {
        Optional<SignedIn> page = acting();
        return page.isPresent() ? page.map(SignedIn::account)
            : tokens.getAuthentication().map(token -> new AccountId(UUID.fromString(token.getName())));
    }

    /** @throws Refused with {@link SignInRefusal#NOT_SIGNED_IN} */
    public AccountId required() {
        return id().orElseThrow(() -> new Refused(SignInRefusal.NOT_SIGNED_IN));
    }

    public boolean administrator() {
        Optional<SignedIn> page = acting();
        return page.isPresent() ? page.get().administrator() : tokens.hasRole(SignedIn.ADMINISTRATOR);
    }

    /** Does the work in the name of somebody who has proved to be signed in. */
    public <T> T as(SignedIn who, Callable<T> work) throws Exception {
        try (PropagatedContext.Scope ignored = PropagatedContext.getOrEmpty().plus(new Acting(who)).propagate()) {
            return work.call();
        }
    }

    private static Optional<SignedIn> acting() {
        return PropagatedContext.find().flatMap(context -> context.find(Acting.class)).map(Acting::who);
    }

    private record Acting(SignedIn who) implements PropagatedContextElement {}
}
