package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The head records where a result was posted or read out, and when it was taken down (Decree 59/2023 Art. 5(4)b; Law Art. 23(2)). */
@Singleton
public class PostingResults {
    private static final int LONGEST_DETAIL = 200;

    private final Dossiers dossiers;
    private final PostingRepository postings;
    private final HoldingOffices offices;
    private final Clerk clerk;

    PostingResults(Dossiers dossiers, PostingRepository postings, HoldingOffices offices, Clerk clerk) {
        this.dossiers = dossiers;
        this.postings = postings;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * @param until the last day where it is known already: a loudspeaker reads on certain days; null else
     * @throws Refused with a {@link PostingRefusal}
     */
    @Transactional
    public Posting post(MatterId id, Posting.Place place, String detail, @Nullable LocalDate since, @Nullable LocalDate until) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        Dossier dossier = dossiers.of(id);
        Minutes minutes = dossier.minutes().filter(any -> dossier.standing().isPresent())
            .orElseThrow(() -> new Refused(PostingRefusal.NOT_FIXED));
        if (place == null || since == null) {
            throw new Refused(PostingRefusal.DAY_MISSING);
        }
        if (since.isBefore(minutes.decidedOn())) {
            throw new Refused(PostingRefusal.BEFORE_THE_RESULT);
        }
        if (since.isAfter(clerk.today())) {
            throw new Refused(PostingRefusal.IN_THE_FUTURE);
        }
        if (until != null && until.isBefore(since)) {
            throw new Refused(PostingRefusal.ENDS_BEFORE_IT_BEGAN);
        }
        int number = dossier.postings().size() + 1;
        clerk.record(matter.hamletId(), "ResultPosted", id.text(), number + " " + place);
        return postings.save(new Posting(id, number, matter.hamletId(), place, clean(detail), since, until, head, clerk.now()));
    }

    /** @throws Refused with a {@link PostingRefusal} */
    @Transactional
    public void end(MatterId id, int number, LocalDate until) {
        Matter matter = dossiers.hold(id);
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        Posting posting = dossiers.of(id).postings().stream().filter(one -> one.number() == number).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        if (until == null) {
            throw new Refused(PostingRefusal.DAY_MISSING);
        }
        if (until.isBefore(posting.since())) {
            throw new Refused(PostingRefusal.ENDS_BEFORE_IT_BEGAN);
        }
        if (until.isAfter(clerk.today())) {
            throw new Refused(PostingRefusal.IN_THE_FUTURE);
        }
        if (postings.end(id, number, until) == 0) {
            throw new Refused(PostingRefusal.ENDED_BEFORE);
        }
        clerk.record(matter.hamletId(), "PostingEnded", id.text(), Integer.toString(number));
    }

    private static String clean(String detail) {
        String clean = detail == null ? "" : detail.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_DETAIL) {
            throw new Refused(PostingRefusal.DETAIL_MISSING_OR_TOO_LONG, LONGEST_DETAIL);
        }
        return clean;
    }
}
