package vn.danban.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import vn.danban.board.VoteId;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey.KeyPair;

/** Protocol §3 — A trustee's key file exactly as the trustee's page writes it, so that a visitor can use it there. */
final class DemoKeyFile {
    private static final int ROUNDS = 600_000;
    private static final Pattern WRITTEN = Pattern.compile(
        "\"publicKey\":\"([0-9a-f]+)\".*\"salt\":\"([0-9a-f]{32})\".*\"iv\":\"([0-9a-f]{24})\",\"box\":\"([^\"]+)\"");
    private static final HexFormat HEX = HexFormat.of();

    private final VoteId vote;
    private final String passphrase;

    DemoKeyFile(VoteId vote, String passphrase) {
        this.vote = vote;
        this.passphrase = passphrase;
    }

    String write(KeyPair key, SecureRandom random) {
        byte[] salt = new byte[16];
        byte[] iv = new byte[12];
        random.nextBytes(salt);
        random.nextBytes(iv);
        String publicKey = key.key().publicKey().toString();
        byte[] box = cipher(Cipher.ENCRYPT_MODE, publicKey, salt, iv, key.secret().toString().getBytes(StandardCharsets.US_ASCII));
        return "{\"danban-trustee-key\":1,\"vote\":\"" + vote + "\",\"publicKey\":\"" + publicKey
            + "\",\"kdf\":{\"name\":\"PBKDF2-HMAC-SHA-256\",\"rounds\":" + ROUNDS + ",\"salt\":\"" + HEX.formatHex(salt)
            + "\"},\"iv\":\"" + HEX.formatHex(iv) + "\",\"box\":\"" + Base64.getEncoder().encodeToString(box) + "\"}";
    }

    /** The trustee's secret x. */
    Scalar open(String file) {
        Matcher parts = WRITTEN.matcher(file);
        if (!parts.find()) {
            throw new IllegalStateException("A trustee's key file of the demo was altered.");
        }
        byte[] secret = cipher(Cipher.DECRYPT_MODE, parts.group(1), HEX.parseHex(parts.group(2)), HEX.parseHex(parts.group(3)),
            Base64.getDecoder().decode(parts.group(4)));
        return Scalar.parse(new String(secret, StandardCharsets.US_ASCII));
    }

    private byte[] cipher(int mode, String publicKey, byte[] salt, byte[] iv, byte[] text) {
        String typed = Normalizer.normalize(passphrase, Normalizer.Form.NFC);
        try {
            byte[] lock = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(typed.toCharArray(), salt, ROUNDS, 256)).getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(lock, "AES"), new GCMParameterSpec(128, iv));
            cipher.updateAAD(("danban-trustee-key|" + vote + "|" + publicKey).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A trustee's key file of the demo was altered.", e);
        }
    }
}
