package vn.danban.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Collection;
import vn.danban.installation.Installation;

/** Whose password alone is not enough: administrators and whoever holds an office, unless the installation only offers it. */
@Singleton
class WhoNeedsSecondFactor {
    /** What {@code danban.second-factor} may say. */
    enum Rule { REQUIRED, OFFERED }

    private final Rule rule;
    private final Collection<Officials> officials;

    /** In a demo everybody knows all passwords, and nobody is asked for more. */
    WhoNeedsSecondFactor(@Value("${danban.second-factor:required}") Rule rule, Installation installation, Collection<Officials> officials) {
        this.rule = installation.demo() ? Rule.OFFERED : rule;
        this.officials = officials;
    }

    boolean secondFactor(Account account) {
        return rule == Rule.REQUIRED
            && (account.administrator() || officials.stream().anyMatch(one -> one.isOfficial(account.id())));
    }
}
