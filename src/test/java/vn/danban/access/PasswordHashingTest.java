package vn.danban.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing(new SecureRandom());

    @Test
    void the_same_password_matches_and_another_does_not() {
        String hash = hashing.hash("một câu ngắn dễ nhớ");

        assertTrue(hashing.matches("một câu ngắn dễ nhớ", hash));
        assertFalse(hashing.matches("một câu ngắn dễ quên", hash));
        assertFalse(hashing.matches("", hash));
    }

    @Test
    void two_people_with_one_password_cannot_be_told_by_their_hashes() {
        assertNotEquals(hashing.hash("mật khẩu"), hashing.hash("mật khẩu"));
    }

    @Test
    void it_does_not_matter_how_the_keyboard_composes_a_letter() {
        String decomposed = Normalizer.normalize("một câu ngắn dễ nhớ", Normalizer.Form.NFD);

        assertTrue(hashing.matches(decomposed, hashing.hash("một câu ngắn dễ nhớ")));
    }

    /** One of the test vectors of the reference implementation (phc-winner-argon2, test.c). */
    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertTrue(hashing.matches("password", reference));
        assertFalse(hashing.matches("Password", reference));
    }
}
