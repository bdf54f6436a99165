package vn.danban.token;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.access.AccountId;
import vn.danban.access.SignedIn;
import vn.danban.access.SigningIn;
import vn.danban.installation.AccessKey;
import vn.danban.shared.Refused;

/**
 * Gives tokens to whoever signed in and renews them. A refresh token is good once; one shown twice was copied, and everything
 * that came of its sign-in ends (RFC 9700 section 4.14.2). Only keyed hashes of refresh tokens are kept.
 */
@Singleton
class IssuingTokens {
    /** Claims of an access token: the account's generation, and the sign-in it came of. */
    static final String GENERATION = "generation";
    static final String FAMILY = "family";
    static final Duration ACCESS = Duration.ofMinutes(15);
    /** Without being used. */
    static final Duration REFRESH = Duration.ofHours(1);
    /** However often it is renewed. */
    static final Duration SIGN_IN = Duration.ofHours(8);
    private static final Logger LOG = LoggerFactory.getLogger(IssuingTokens.class);
    private static final int BYTES = 32;

    private final TokenRepository tokens;
    private final TokenGenerator generator;
    private final SigningIn signingIn;
    private final AccessKey key;
    private final OutsideOfTokens outside;

    IssuingTokens(TokenRepository tokens, TokenGenerator generator, SigningIn signingIn, AccessKey key, OutsideOfTokens outside) {
        this.tokens = tokens;
        this.generator = generator;
        this.signingIn = signingIn;
        this.key = key;
        this.outside = outside;
    }

    /** The first tokens of a sign-in. */
    @Transactional
    public IssuedTokens begin(SignedIn who) {
        TokenFamily family = tokens.save(new TokenFamily(outside.newId(), who.account(), who.generation(), outside.now().plus(SIGN_IN)));
        return issue(family, who);
    }

    /** @throws Refused with {@link TokenRefusal#SIGN_IN_ENDED} */
    public IssuedTokens renew(String refreshToken) {
        String mark = mark(refreshToken);
        IssuedTokens renewed = exchange(mark);
        if (renewed == null) {
            if (tokens.endFamilyOf(mark) > 0) {
                LOG.warn("A refresh token was shown again or too late; its sign-in has ended.");
            }
            throw new Refused(TokenRefusal.SIGN_IN_ENDED);
        }
        return renewed;
    }

    @Transactional
    protected IssuedTokens exchange(String mark) {
        TokenFamily family = tokens.use(mark, outside.now());
        return family == null ? null : signingIn.stillSignedIn(family.accountId(), family.generation())
            .map(who -> issue(family, who)).orElse(null);
    }

    /** Ends everything that came of the sign-in. A token that is none is taken as ended. */
    public void end(String refreshToken) {
        tokens.endFamilyOf(mark(refreshToken));
    }

    @ReadOnly
    public boolean stillGood(String account, int generation, String family) {
        return tokens.going(UUID.fromString(family), outside.now()).isPresent()
            && signingIn.stillSignedIn(new AccountId(UUID.fromString(account)), generation).isPresent();
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void sweep() {
        tokens.forgetEnded(outside.now());
    }

    private IssuedTokens issue(TokenFamily family, SignedIn who) {
        String refresh = outside.newSecret(BYTES);
        Instant expires = outside.now().plus(REFRESH);
        tokens.addRefresh(mark(refresh), family.id(), expires.isBefore(family.endsAt()) ? expires : family.endsAt());
        Authentication named = Authentication.build(who.account().text(),
            who.administrator() ? List.of(SignedIn.ADMINISTRATOR) : List.of(),
            Map.of(GENERATION, who.generation(), FAMILY, family.id().toString()));
        int seconds = (int) ACCESS.toSeconds();
        return new IssuedTokens(generator.generateToken(named, seconds).orElseThrow(), refresh, "Bearer", seconds);
    }

    private String mark(String refreshToken) {
        return key.mark("refresh token", refreshToken);
    }
}
