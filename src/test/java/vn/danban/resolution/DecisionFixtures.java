package vn.danban.resolution;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.upload.UploadFixtures;
import vn.danban.voting.CountedVotes;
import vn.danban.voting.CountedVotes.Home;

/** Decisions at every stage, made by the people whose offices they need. */
@Singleton
public class DecisionFixtures {
    static final Set<Signatory> ALL_FOUR = EnumSet.allOf(Signatory.class);

    public final CountedVotes votes;
    private final ApplicationContext house;

    DecisionFixtures(ApplicationContext house, CountedVotes votes) {
        this.house = house;
        this.votes = votes;
    }

    <T> T the(Class<T> activity) {
        return house.getBean(activity);
    }

    public Dossier dossier(Matter matter) {
        return the(Dossiers.class).of(matter.id());
    }

    public Instant now() {
        return the(Clock.class).instant();
    }

    LocalDate today() {
        return LegalClock.dayOf(now());
    }

    /** Passed by six of ten a minute ago. */
    public Matter passed(Home home) {
        return votes.counted(home, 6, 1, 2, now().minusSeconds(60));
    }

    /** Five of ten: not enough. */
    public Matter notReached(Home home) {
        return votes.counted(home, 5, 2, 0, now().minusSeconds(60));
    }

    public Minutes drawn(Home home, Matter matter) {
        return home.leader().does(() -> the(DrawingUpMinutes.class).draw(matter.id(), "Nên thêm thùng rác."));
    }

    ResolutionText words(Home home, ResolutionForm form, int number) {
        return new ResolutionText(form, number, "NQ-CĐDC", "Bình Minh Đông", today(), "Điều 1. Thông qua.",
            home.households().get(0), home.households().get(1));
    }

    ResolutionText words(Home home) {
        return words(home, ResolutionForm.RESOLUTION, next(home));
    }

    int next(Home home) {
        return the(WritingResolutions.class).nextNumber(home.id(), today().getYear());
    }

    ResolutionVersion write(Home home, MatterId matter, ResolutionText words) {
        return home.head().does(() -> the(WritingResolutions.class).write(matter, words));
    }

    FixedResolution fix(Home home, ResolutionVersion version) {
        return home.head().does(() -> the(FixingResolutions.class).fix(version.matterId(), version.version(), true));
    }

    public FixedResolution fixed(Home home, Matter matter) {
        Minutes minutes = drawn(home, matter);
        ResolutionForm form = minutes.passed() ? ResolutionForm.RESOLUTION : ResolutionForm.MEETING_MINUTES;
        return fix(home, write(home, matter.id(), words(home, form, next(home))));
    }

    static SignedFile scan() {
        return SignedFile.of("nghi-quyet.pdf", UploadFixtures.aPdf());
    }

    Set<Signatory> sign(Home home, FixedResolution fixed, Set<Signatory> who) {
        return home.head().does(() -> the(SigningResolutions.class).record(fixed.matterId(), fixed.hash(), who, scan()));
    }

    public FixedResolution signed(Home home, Matter matter) {
        FixedResolution fixed = fixed(home, matter);
        sign(home, fixed, ALL_FOUR);
        return fixed;
    }

    public FixedResolution sent(Home home, Matter matter) {
        FixedResolution fixed = signed(home, matter);
        send(home, fixed);
        return fixed;
    }

    void send(Home home, FixedResolution fixed) {
        home.head().does(() -> the(SendingResolutions.class).send(fixed.matterId(), fixed.hash()));
    }

    public FixedResolution received(Home home, Matter matter) {
        FixedResolution fixed = sent(home, matter);
        home.committee().does(() -> receive(fixed, Office.COMMUNE_PEOPLES_COMMITTEE));
        home.communeFront().does(() -> receive(fixed, Office.COMMUNE_FRONT));
        return fixed;
    }

    Sending.Answer receive(FixedResolution fixed, Office office) {
        return the(ReceivingResolutions.class).receive(fixed.matterId(), office, fixed.hash());
    }

    Sending.Answer giveBack(FixedResolution fixed, Office office, String reason) {
        return the(ReceivingResolutions.class).giveBack(fixed.matterId(), office, fixed.hash(), reason);
    }
}
