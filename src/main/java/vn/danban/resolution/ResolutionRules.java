package vn.danban.resolution;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.community.RollEntry;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.roll.PlainForm;
import vn.danban.shared.Refused;

/** What a decision must keep to before its words are kept, and again before they are fixed. */
@Singleton
class ResolutionRules {
    private final Dossiers.Written books;
    private final Participants participants;
    private final HoldingOffices offices;
    private final Accounts accounts;
    private final Clerk clerk;

    ResolutionRules(Dossiers.Written books, Participants participants, HoldingOffices offices, Accounts accounts, Clerk clerk) {
        this.books = books;
        this.participants = participants;
        this.offices = offices;
        this.accounts = accounts;
        this.clerk = clerk;
    }

    /** @throws Refused with the {@link ResolutionRefusal} of the first rule that is broken */
    void require(Dossier dossier, Minutes minutes, HamletId hamlet, ResolutionText words) {
        requireForm(minutes, words.form());
        requireDate(minutes, words.date());
        requireNumber(dossier, hamlet, words);
        requireTwo(minutes, hamlet, words);
    }

    /** The two households of the roll; their representatives are neither the head nor the head of the Front committee. */
    List<RollEntry> requireTwo(Minutes minutes, HamletId hamlet, ResolutionText words) {
        List<RollEntry> roll = participants.roll(minutes);
        List<RollEntry> two = Stream.of(words.firstRepresentative(), words.secondRepresentative())
            .map(wanted -> roll.stream().filter(entry -> entry.householdId().equals(wanted)).findFirst()
                .orElseThrow(() -> new Refused(ResolutionRefusal.NOT_ON_THE_ROLL))).toList();
        for (Office office : new Office[] {Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD}) {
            for (AccountId officer : offices.holders(hamlet, office)) {
                String name = accounts.displayName(officer);
                if (two.stream().anyMatch(entry -> PlainForm.sameName(entry.representative(), name))) {
                    throw new Refused(ResolutionRefusal.REPRESENTATIVE_IS_AN_OFFICER, name);
                }
            }
        }
        return two;
    }

    static Minutes requireMinutes(Dossier dossier) {
        return dossier.minutes().orElseThrow(() -> new Refused(ResolutionRefusal.MINUTES_MISSING));
    }

    static void requireRewritable(Dossier dossier) {
        if (!dossier.mayBeRewritten()) {
            throw new Refused(ResolutionRefusal.ALREADY_FIXED);
        }
    }

    private void requireNumber(Dossier dossier, HamletId hamlet, ResolutionText words) {
        int year = words.date().getYear();
        dossier.resolution().filter(stands -> stands.number() != words.number() || stands.year() != year).ifPresent(stands -> {
            throw new Refused(ResolutionRefusal.NUMBER_STANDS, stands.number(), Integer.toString(stands.year()));
        });
        if (books.register().takenByAnother(hamlet, year, words.number(), dossier.matterId())) {
            throw new Refused(ResolutionRefusal.NUMBER_TAKEN, words.number(), books.nextNumber(hamlet, year));
        }
    }

    private void requireDate(Minutes minutes, LocalDate date) {
        if (date.isBefore(minutes.decidedOn())) {
            throw new Refused(ResolutionRefusal.DATE_BEFORE_THE_RESULT);
        }
        if (date.isAfter(clerk.today())) {
            throw new Refused(ResolutionRefusal.DATE_IN_THE_FUTURE);
        }
    }

    private static void requireForm(Minutes minutes, ResolutionForm form) {
        if (!minutes.passed() && form != ResolutionForm.MEETING_MINUTES) {
            throw new Refused(ResolutionRefusal.ONLY_MINUTES_WHEN_NOT_PASSED);
        }
    }
}
