package vn.danban.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A token ends with the account's generation: closing it or a new password is felt at the next call. */
@Singleton
class TokenStillGood<T> implements GenericJwtClaimsValidator<T> {
    private final SigningIn signingIn;

    TokenStillGood(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public boolean validate(Claims claims, @Nullable T request) {
        return claims.get(Claims.SUBJECT) instanceof String subject
            && claims.get(TokenSignIn.GENERATION) instanceof Number generation
            && signingIn.stillSignedIn(new AccountId(UUID.fromString(subject)), generation.intValue()).isPresent();
    }
}
