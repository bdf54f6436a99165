package vn.danban.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.AccountRefusal;
import vn.danban.access.KeepingAccounts;
import vn.danban.access.LoginName;
import vn.danban.access.SignInRefusal;
import vn.danban.access.SignedIn;
import vn.danban.access.SigningIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlet;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;
import vn.danban.tries.TriesRefusal;
import vn.danban.tries.TryKind;

/** The head of a hamlet has forgotten her password and stands at the commune's desk. */
@DanBanTest
class ResettingPasswordsIT {
    private static final String HOME = "203.0.113.7";
    private static final String FRESH = "một mật khẩu mới dễ nhớ";

    @Inject
    ApplicationContext house;
    @Inject
    CommunityFixtures fixtures;
    @Inject
    FillingOffices filling;
    @Inject
    KeepingAccounts keeping;
    @Inject
    GivingResetCodes giving;
    @Inject
    UsingResetCodes using;
    @Inject
    ResetCodes codes;
    @Inject
    SigningIn signingIn;
    private CommuneId commune;
    private SignedIn officer;
    private SignedIn head;
    private LoginName headsName;

    @BeforeEach
    void an_officer_and_a_head() throws Exception {
        Sql.owner(house).execute("DELETE FROM wrong_tries");
        Hamlet hamlet = fixtures.aHamlet();
        commune = hamlet.communeId();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        officer = fixtures.somebody();
        fixtures.as(fixtures.administrator(), () -> filling.appoint(commune, Office.COMMUNE_PEOPLES_COMMITTEE, officer.account(), Appointment.UNDOCUMENTED));
        headsName = name(head);
    }

    private LoginName name(SignedIn who) {
        return fixtures.as(fixtures.administrator(), keeping::all).stream()
            .filter(account -> account.id().equals(who.account())).findFirst().orElseThrow().loginName();
    }

    private String code() {
        return fixtures.as(officer, () -> giving.give(commune, headsName, IdentityDocument.IDENTITY_CARD, false));
    }

    @Test
    void with_the_code_she_sets_a_password_that_nobody_else_knows_and_old_sessions_end() throws Exception {
        using.use(headsName.value(), code().replaceAll("(.{4})", "$1 "), FRESH, HOME);

        assertEquals(head.account(), signingIn.enter(signingIn.show(headsName.value(), FRESH, HOME)).account());
        assertRefused(SignInRefusal.WRONG_NAME_OR_PASSWORD, () -> signingIn.show(headsName.value(), CommunityFixtures.PASSWORD, HOME));
        assertTrue(signingIn.stillSignedIn(head.account(), head.generation()).isEmpty());
        assertEquals("IDENTITY_CARD, commune " + commune, Sql.owner(house).texts(
            "SELECT detail FROM audit_entries WHERE act = 'ResetCodeGiven' AND subject = '" + head.account() + "'").getFirst());
    }

    @Test
    void a_code_is_good_once_for_half_an_hour_and_only_the_latest() throws Exception {
        String first = code();
        String second = code();
        assertRefused(RecoveryRefusal.WRONG_CODE, () -> using.use(headsName.value(), first, FRESH, HOME));
        codes.sweep();
        using.use(headsName.value(), second, FRESH, HOME);
        assertRefused(RecoveryRefusal.WRONG_CODE, () -> using.use(headsName.value(), second, FRESH, HOME));

        String late = code();
        Sql.owner(house).execute("UPDATE reset_codes SET expires_at = now()");
        assertRefused(RecoveryRefusal.WRONG_CODE, () -> using.use(headsName.value(), late, FRESH, HOME));
        codes.sweep();
        assertEquals("0", Sql.owner(house).texts("SELECT count(*)::text FROM reset_codes WHERE account_id = '" + head.account() + "'").getFirst());
    }

    @Test
    void a_password_that_is_too_short_leaves_the_code_good() {
        String code = code();
        assertRefused(AccountRefusal.BAD_PASSWORD, () -> using.use(headsName.value(), code, "ngắn", HOME));

        using.use(headsName.value(), code, FRESH, HOME);
    }

    @Test
    void the_code_of_one_account_opens_no_other_and_cannot_be_guessed() {
        String code = code();
        assertRefused(RecoveryRefusal.WRONG_CODE, () -> using.use(name(officer).value(), code, FRESH, HOME));
        assertRefused(RecoveryRefusal.WRONG_CODE, () -> using.use("khong.co.ai", code, FRESH, HOME));
        for (int i = 0; i < TryKind.RESET_CODE.perNameAndAddress(); i++) {
            String guess = "00000000000" + i;
            assertRefused(RecoveryRefusal.WRONG_CODE, () -> using.use(headsName.value(), guess, FRESH, "203.0.113.66"));
        }
        assertRefused(TriesRefusal.TOO_MANY, () -> using.use(headsName.value(), code, FRESH, "203.0.113.66"));
        using.use(headsName.value(), code, FRESH, HOME);
    }

    @Test
    void an_officer_helps_her_commune_with_a_document_shown_and_nobody_else() {
        SignedIn stranger = fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD);
        SignedIn boss = fixtures.administrator();
        LoginName strangers = name(stranger);
        LoginName administrators = name(boss);
        fixtures.as(boss, () -> filling.appoint(commune, Office.AUDITOR, boss.account(), Appointment.UNDOCUMENTED));
        LoginName own = name(officer);

        fixtures.as(officer, () -> {
            assertRefused(RecoveryRefusal.DOCUMENT_MISSING, () -> giving.give(commune, headsName, null, false));
            assertRefused(RecoveryRefusal.NOBODY_HERE, () -> giving.find(commune, strangers));
            assertRefused(RecoveryRefusal.ADMINISTRATOR, () -> giving.give(commune, administrators, IdentityDocument.PASSPORT, true));
            assertRefused(RecoveryRefusal.NOT_FOR_ONESELF, () -> giving.give(commune, own, IdentityDocument.PASSPORT, true));
        });
        for (SignedIn other : List.of(head, stranger, boss)) {
            fixtures.as(other, () -> assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> giving.give(commune, headsName, IdentityDocument.ELECTRONIC_IDENTITY, false)));
        }
    }
}
