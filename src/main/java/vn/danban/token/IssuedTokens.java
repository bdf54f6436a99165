package vn.danban.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a program gets for signing in or renewing (named as in RFC 6749 section 5.1).
 *
 * @param accessToken  shown with every call
 * @param refreshToken good for one renewal
 * @param expiresIn    seconds for which the access token is good
 */
@Serdeable
record IssuedTokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") int expiresIn) {
    @Override
    public String toString() {
        return "IssuedTokens";
    }
}
