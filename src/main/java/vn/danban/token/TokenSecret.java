package vn.danban.token;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.annotation.Factory;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import vn.danban.installation.AccessKey;

/** Tokens are signed with a secret of this installation alone (HMAC-SHA-256); no other algorithm is accepted. */
@Factory
class TokenSecret {
    @Singleton
    @Named("generator")
    SignatureGeneratorConfiguration signature(AccessKey key) {
        SecretSignatureConfiguration configuration = new SecretSignatureConfiguration("generator");
        configuration.setSecret(HexFormat.of().formatHex(key.derive("token signature")));
        configuration.setJwsAlgorithm(JWSAlgorithm.HS256);
        return new SecretSignature(configuration);
    }
}
