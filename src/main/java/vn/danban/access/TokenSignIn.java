package vn.danban.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.danban.shared.Refused;

/** {@code POST /api/login}: a token for whoever signs in, naming the account and its generation. */
@OpenAPIDefinition(
    info = @Info(title = "Dân Bàn", version = "1", description = "Votes and their public record; work of the offices with a token."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
    description = "From POST /api/login; good for a quarter of an hour.")
@Singleton
class TokenSignIn<B> implements HttpRequestExecutorAuthenticationProvider<B> {
    static final String GENERATION = "generation";

    private final SigningIn signingIn;

    TokenSignIn(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public AuthenticationResponse authenticate(@Nullable HttpRequest<B> request, AuthenticationRequest<String, String> shown) {
        SignedIn who = signingIn.signIn(shown.getIdentity(), shown.getSecret(), address(request));
        return AuthenticationResponse.success(who.account().text(),
            who.administrator() ? List.of(SignedIn.ADMINISTRATOR) : List.of(), Map.of(GENERATION, who.generation()));
    }

    private static String address(@Nullable HttpRequest<?> request) {
        return request == null ? "" : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
