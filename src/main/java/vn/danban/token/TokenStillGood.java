package vn.danban.token;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;

/** A token ends with its sign-in and with the account's generation: signing out, closing, a new password are felt at the next call. */
@Singleton
class TokenStillGood<T> implements GenericJwtClaimsValidator<T> {
    private final IssuingTokens issuing;

    TokenStillGood(IssuingTokens issuing) {
        this.issuing = issuing;
    }

    @Override
    public boolean validate(Claims claims, @Nullable T request) {
        return claims.get(Claims.SUBJECT) instanceof String subject
            && claims.get(IssuingTokens.GENERATION) instanceof Number generation
            && claims.get(IssuingTokens.FAMILY) instanceof String family
            && issuing.stillGood(subject, generation.intValue(), family);
    }
}
