package vn.danban.access;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts put straight into the tables; each password is hashed once, because hashing is slow on purpose. */
public final class TestAccounts {
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private TestAccounts() {}

    public static SignedIn open(ApplicationContext house, String loginName, String displayName, String password,
            boolean administrator) {
        String hash = HASHES.computeIfAbsent(password, house.getBean(PasswordHashing.class)::hash);
        return house.getBean(AccountRepository.class).save(new Account(new AccountId(UUID.randomUUID()),
            LoginName.of(loginName), displayName, hash, administrator, true, 0, Instant.now(), 0)).signedIn();
    }
}
