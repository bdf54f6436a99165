package vn.danban.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.tries.TriesRefusal;
import vn.danban.tries.TryKind;

/** Looks at the figures, the one route only an administrator may call from afar. */
@DanBanTest
class SigningInIT {
    private static final String PASSWORD = People.PASSWORD;
    /** Every test has people of its own. */
    private static int count;

    @Inject
    EmbeddedServer server;
    @Inject
    KeepingAccounts keeping;
    @Inject
    SigningIn signingIn;
    private Caller anybody;
    private Person administrator;
    private Person hoa;

    @BeforeEach
    void people() {
        anybody = Caller.of(server.getURI());
        People people = new People(server.getApplicationContext());
        administrator = people.administrator("quan.tri" + count);
        hoa = people.named("hoa" + count);
    }

    @AfterEach
    void leave() {
        count++;
    }

    @Test
    void name_and_password_give_a_token_for_a_quarter_of_an_hour() {
        var answer = anybody.post("/api/login", login(administrator.loginName(), PASSWORD));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"expires_in\":900"), answer.body());
        assertTrue(answer.body().contains("\"access_token\""), answer.body());
    }

    @Test
    void an_administrators_token_opens_what_others_tokens_do_not() {
        assertEquals(200, figures(anybody.signedIn(administrator.loginName(), PASSWORD)));
        assertEquals(403, figures(anybody.signedIn(hoa.loginName(), PASSWORD)));
        assertEquals(403, figures(anybody));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        var wrong = anybody.post("/api/login", login(hoa.loginName(), "không phải mật khẩu"));
        var unknown = anybody.post("/api/login", login("khong.co.ai", "không phải mật khẩu"));

        assertEquals(401, wrong.statusCode());
        assertEquals(401, unknown.statusCode());
        assertEquals(wrong.body(), unknown.body());
        assertTrue(wrong.body().contains("WRONG_NAME_OR_PASSWORD"), wrong.body());
    }

    @Test
    void closing_an_account_ends_its_token_at_once() {
        Person another = new People(server.getApplicationContext()).administrator("quan.tri.khac");
        Caller signedIn = anybody.signedIn(another.loginName(), PASSWORD);
        assertEquals(200, figures(signedIn));

        administrator.acts(() -> keeping.close(another.account()));

        assertEquals(403, figures(signedIn));
        assertRefused(SignInRefusal.WRONG_NAME_OR_PASSWORD, () -> signingIn.show(another.loginName(), PASSWORD, "203.0.113.1"));
        assertTrue(signingIn.stillSignedIn(another.account(), 0).isEmpty());
    }

    @Test
    void a_new_password_ends_every_session_of_the_old_one() {
        administrator.acts(() -> keeping.resetPassword(hoa.account(), "một mật khẩu hoàn toàn khác", false));

        assertTrue(signingIn.stillSignedIn(hoa.account(), hoa.signedIn().generation()).isEmpty());
        SignedIn again = signingIn.enter(signingIn.show(hoa.loginName(), "một mật khẩu hoàn toàn khác", "203.0.113.2"));
        assertTrue(signingIn.stillSignedIn(again.account(), again.generation()).isPresent());
    }

    @Test
    void a_token_somebody_made_up_is_worth_nothing() throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(administrator.account().text())
            .claim("roles", List.of(SignedIn.ADMINISTRATOR)).claim("generation", 0).claim("family", "00000000-0000-7000-8000-000000000000")
            .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(600))).build();
        SignedJWT otherSecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        otherSecret.sign(new MACSigner("some other secret that is long enough for this"));

        assertEquals(403, figures(anybody.with(new PlainJWT(claims).serialize())));
        assertEquals(403, figures(anybody.with(otherSecret.serialize())));
        assertEquals(403, figures(anybody.with("nonsense")));
    }

    @Test
    void guessing_from_one_address_is_slowed_down_and_the_owner_elsewhere_is_not() {
        for (int i = 0; i < TryKind.PASSWORD.perNameAndAddress(); i++) {
            assertRefused(SignInRefusal.WRONG_NAME_OR_PASSWORD, () -> signingIn.show(hoa.loginName(), "đoán mò", "203.0.113.3"));
        }

        assertRefused(TriesRefusal.TOO_MANY, () -> signingIn.show(hoa.loginName(), PASSWORD, "203.0.113.3"));
        assertEquals(hoa.account(), signingIn.enter(signingIn.show(hoa.loginName(), PASSWORD, "203.0.113.4")).account());
    }

    @Test
    void only_an_administrator_keeps_accounts() {
        NewAccount account = new NewAccount(LoginName.of("moi"), "Người Mới", PASSWORD, true);

        hoa.acts(() -> assertRefused(GeneralRefusal.NOT_ALLOWED, () -> keeping.create(account)));
        hoa.acts(() -> assertRefused(GeneralRefusal.NOT_ALLOWED, keeping::all));
        hoa.acts(() -> assertRefused(GeneralRefusal.NOT_ALLOWED, () -> keeping.resetPassword(administrator.account(), PASSWORD, false)));
        assertRefused(SignInRefusal.NOT_SIGNED_IN, () -> keeping.create(account));
    }

    @Test
    void a_login_name_is_given_once() {
        NewAccount account = new NewAccount(LoginName.of("trung" + count), "Người Trùng Tên", PASSWORD, false);
        administrator.acts(() -> keeping.create(account));

        administrator.acts(() -> assertRefused(AccountRefusal.LOGIN_NAME_TAKEN, () -> keeping.create(account)));
    }

    @Test
    void a_name_that_could_pass_for_another_is_refused() {
        for (String name : List.of(" ", "Trần\u202e Hoa", "Trần\u0000Hoa", "a".repeat(101))) {
            assertRefused(AccountRefusal.BAD_DISPLAY_NAME, () -> new NewAccount(LoginName.of("hoa.tran"), name, PASSWORD, false));
        }
    }

    @Test
    void a_password_is_stored_hashed_and_printed_nowhere() {
        NewAccount account = new NewAccount(LoginName.of("kin" + count), "Người Kín", PASSWORD, false);

        assertFalse(account.toString().contains(PASSWORD));
        administrator.acts(() -> assertFalse(keeping.create(account).toString().contains("argon2")));
    }

    private int figures(Caller caller) {
        // As from afar: on this machine itself they are open.
        return caller.send(caller.request("/api/metrics").header("X-Forwarded-For", "203.0.113.9")).statusCode();
    }

    private static String login(String name, String password) {
        return "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }
}
