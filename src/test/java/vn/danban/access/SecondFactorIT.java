package vn.danban.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.FirstFactor.Next;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.testing.Sql;
import vn.danban.tries.TriesRefusal;
import vn.danban.tries.TryKind;

/** A house that requires a second factor of whoever acts for others, as every house does unless told otherwise. */
@DanBanTest
@Property(name = "danban.second-factor", value = "required")
class SecondFactorIT {
    private static final String HOME = "203.0.113.7";
    private static int count;

    @Inject
    EmbeddedServer server;
    @Inject
    SigningIn signingIn;
    @Inject
    OwnAccount own;
    @Inject
    KeepingAccounts keeping;
    private People people;
    private Person official;

    @BeforeEach
    void an_official() {
        people = new People(server.getApplicationContext());
        official = people.administrator("co.trach.nhiem" + ++count);
    }

    private FirstFactor shown(Person person) {
        return signingIn.show(person.loginName(), People.PASSWORD, HOME);
    }

    private static String code(Enrolment enrolment, int secondsFromNow) {
        return OneTimeCode.code(new Base32().decode(enrolment.secret()), Instant.now().plusSeconds(secondsFromNow));
    }

    @Test
    void an_official_is_in_only_after_setting_up_a_second_factor() {
        FirstFactor shown = shown(official);
        assertEquals(Next.ENROL, shown.next());
        assertRefused(SignInRefusal.SECOND_FACTOR_NOT_SET_UP, () -> signingIn.enter(shown));

        Enrolment enrolment = signingIn.enrol(shown);
        assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.finish(shown, enrolment, "000000x"));
        SigningIn.Enrolled enrolled = signingIn.finish(shown, enrolment, code(enrolment, 0));

        assertEquals(official.account(), enrolled.who().account());
        assertEquals(8, enrolled.recoveryCodes().stream().distinct().count());
        assertEquals(Next.CODE, shown(official).next());
        assertRefused(SignInRefusal.CODE_NEEDED, () -> signingIn.enter(shown(official)));
    }

    @Test
    void somebody_without_an_office_needs_none_and_may_have_one() {
        Person resident = people.named("ba.con" + count);
        assertEquals(Next.ENTER, shown(resident).next());

        resident.acts(() -> {
            assertRefused(SignInRefusal.WRONG_PASSWORD, () -> own.enrol("không phải mật khẩu", HOME));
            Enrolment enrolment = own.enrol(People.PASSWORD, HOME);
            own.finish(enrolment, code(enrolment, 0));
            assertEquals(8, own.secondFactor().orElseThrow().recoveryCodes());
        });

        assertEquals(Next.CODE, shown(resident).next());
    }

    @Test
    void a_code_lets_in_once_even_while_it_is_shown() {
        Enrolment enrolment = enrolled(official);
        String code = code(enrolment, 30);

        assertEquals(official.account(), signingIn.enter(shown(official), code, HOME).account());
        assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.enter(shown(official), code, HOME));
        assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.enter(shown(official), code(enrolment, 0), HOME));
    }

    @Test
    void the_first_code_cannot_be_used_to_sign_in_again() {
        FirstFactor shown = shown(official);
        Enrolment enrolment = signingIn.enrol(shown);
        String first = code(enrolment, 0);
        signingIn.finish(shown, enrolment, first);

        assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.enter(shown(official), first, HOME));
    }

    @Test
    void each_recovery_code_stands_in_for_the_telephone_once() {
        FirstFactor shown = shown(official);
        Enrolment enrolment = signingIn.enrol(shown);
        List<String> codes = signingIn.finish(shown, enrolment, code(enrolment, 0)).recoveryCodes();

        assertEquals(official.account(), signingIn.enter(shown(official), codes.getFirst().toLowerCase(), HOME).account());
        assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.enter(shown(official), codes.getFirst(), HOME));
        List<String> fresh = official.does(() -> own.newRecoveryCodes(People.PASSWORD, HOME));
        assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.enter(shown(official), codes.getLast(), HOME));
        assertEquals(official.account(), signingIn.enter(shown(official), fresh.getLast(), HOME).account());
    }

    @Test
    void codes_cannot_be_guessed_and_whoever_lacks_the_password_cannot_use_up_the_tries() {
        enrolled(official);
        FirstFactor shown = shown(official);
        for (int i = 0; i < TryKind.SECOND_FACTOR.perNameAndAddress(); i++) {
            String guess = "00000" + i;
            assertRefused(SignInRefusal.WRONG_CODE, () -> signingIn.enter(shown, guess, HOME));
        }
        assertRefused(TriesRefusal.TOO_MANY, () -> signingIn.enter(shown, "123456", HOME));
    }

    @Test
    void a_password_changed_between_the_two_steps_ends_the_first() {
        Enrolment enrolment = enrolled(official);
        FirstFactor shown = shown(official);
        official.does(() -> own.changePassword(People.PASSWORD, "một câu khác dễ nhớ", HOME));

        assertRefused(SignInRefusal.SIGN_IN_EXPIRED, () -> signingIn.enter(shown, code(enrolment, 30), HOME));
        assertRefused(SignInRefusal.SIGN_IN_EXPIRED, () -> signingIn.enrol(shown));
    }

    @Test
    void who_signed_in_first_and_set_it_up_cannot_have_it_set_up_by_another_who_knows_the_password() {
        FirstFactor thief = shown(official);
        Enrolment thiefs = signingIn.enrol(thief);
        enrolled(official);

        assertRefused(SignInRefusal.SIGN_IN_EXPIRED, () -> signingIn.finish(thief, thiefs, code(thiefs, 0)));
    }

    @Test
    void a_new_password_from_the_administrator_keeps_the_second_factor_unless_the_telephone_is_lost() {
        enrolled(official);
        Person other = people.administrator("quan.tri.khac" + count);

        other.acts(() -> keeping.resetPassword(official.account(), People.PASSWORD, false));
        assertEquals(Next.CODE, shown(official).next());
        other.acts(() -> keeping.resetPassword(official.account(), People.PASSWORD, true));
        assertEquals(Next.ENROL, shown(official).next());
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        official.acts(own::signOutEverywhere);

        assertTrue(signingIn.stillSignedIn(official.account(), official.signedIn().generation()).isEmpty());
        assertNotEquals(Next.CODE, shown(official).next());
    }

    @Test
    void the_secret_is_nowhere_in_the_database_as_it_is() throws Exception {
        Enrolment enrolment = enrolled(official);
        String kept = Sql.owner(server.getApplicationContext()).texts(
            "SELECT encode(secret, 'hex') FROM second_factors WHERE account_id = '" + official.account() + "'").getFirst();

        assertFalse(kept.contains(java.util.HexFormat.of().formatHex(new Base32().decode(enrolment.secret()))));
    }

    @Test
    void a_program_shows_the_code_with_the_password() {
        Caller program = Caller.of(server.getURI());
        assertAnswer(403, "SECOND_FACTOR_NOT_SET_UP", program.post("/api/login", login("")));
        Enrolment enrolment = enrolled(official);

        assertAnswer(401, "CODE_NEEDED", program.post("/api/login", login("")));
        assertAnswer(401, "WRONG_CODE", program.post("/api/login", login("12345")));
        assertAnswer(200, "access_token", program.post("/api/login", login(code(enrolment, 30))));
    }

    private String login(String code) {
        return "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(official.loginName(), People.PASSWORD, code);
    }

    private static void assertAnswer(int status, String word, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(word), answer.body());
    }

    /** With a first code of half a minute ago, so that the one of now is still good. */
    private Enrolment enrolled(Person person) {
        FirstFactor shown = shown(person);
        Enrolment enrolment = signingIn.enrol(shown);
        signingIn.finish(shown, enrolment, code(enrolment, -30));
        return enrolment;
    }
}
