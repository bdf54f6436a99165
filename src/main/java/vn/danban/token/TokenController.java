package vn.danban.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.danban.access.FirstFactor;
import vn.danban.access.SignedIn;
import vn.danban.access.SigningIn;

/** Signing in, renewing and signing out of programs. */
@OpenAPIDefinition(
    info = @Info(title = "Dân Bàn", version = "1", description = "Votes and their public record; work of the offices with a token."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
    description = "From POST /api/login; good for a quarter of an hour, renewed by POST /api/login/renewal.")
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TokenController {
    private final SigningIn signingIn;
    private final IssuingTokens issuing;

    TokenController(SigningIn signingIn, IssuingTokens issuing) {
        this.signingIn = signingIn;
        this.issuing = issuing;
    }

    @Post("/login")
    IssuedTokens signIn(@Body @Valid Shown shown, HttpRequest<?> request) {
        String address = request.getRemoteAddress().getAddress().getHostAddress();
        FirstFactor first = signingIn.show(shown.username(), shown.password(), address);
        SignedIn who = shown.code() == null || shown.code().isBlank() || first.next() != FirstFactor.Next.CODE
            ? signingIn.enter(first) : signingIn.enter(first, shown.code(), address);
        return issuing.begin(who);
    }

    @Post("/login/renewal")
    IssuedTokens renew(@Body @Valid Kept kept) {
        return issuing.renew(kept.refreshToken());
    }

    @Post("/logout")
    @Status(HttpStatus.NO_CONTENT)
    void signOut(@Body @Valid Kept kept) {
        issuing.end(kept.refreshToken());
    }

    /** @param code of the telephone, where the account asks for one */
    @Serdeable
    record Shown(@NotNull @Size(max = 200) String username, @NotNull @Size(max = 200) String password, @Nullable @Size(max = 40) String code) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    @Serdeable
    record Kept(@NotNull @Size(max = 100) @JsonProperty("refresh_token") String refreshToken) {
        @Override
        public String toString() {
            return "Kept";
        }
    }
}
