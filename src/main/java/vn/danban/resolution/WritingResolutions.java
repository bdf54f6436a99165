package vn.danban.resolution;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/** The head writes down what the community decided (Law 10/2022 Art. 20); each time it is kept it is another version. */
@Singleton
public class WritingResolutions {
    private final Dossiers dossiers;
    private final Desk desk;
    private final ResolutionRules rules;
    private final HoldingOffices offices;
    private final Clerk clerk;

    WritingResolutions(Dossiers dossiers, Desk desk, ResolutionRules rules, HoldingOffices offices, Clerk clerk) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.rules = rules;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** What lies on the head's desk while writing. */
    @Singleton
    record Desk(Dossiers.Written books, Participants participants) {}

    /** The least number that stands not yet in the hamlet's register of the year. */
    @ReadOnly
    public int nextNumber(HamletId hamlet, int year) {
        return desk.books().nextNumber(hamlet, year);
    }

    /** Representatives of the households on the frozen roll, of whom two sign; for the head alone. */
    @Transactional
    public List<RollEntry> representatives(MatterId id) {
        offices.require(dossiers.matter(id).hamletId(), Office.HAMLET_HEAD);
        return desk.participants().roll(ResolutionRules.requireMinutes(dossiers.of(id)));
    }

    /**
     * Keeps a wording; the latest counts until one is fixed, and again after the commune returned it.
     *
     * @throws Refused with a {@link ResolutionRefusal}
     */
    @Transactional
    public ResolutionVersion write(MatterId id, ResolutionText words) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        Dossier dossier = dossiers.of(id);
        Minutes minutes = ResolutionRules.requireMinutes(dossier);
        ResolutionRules.requireRewritable(dossier);
        rules.require(dossier, minutes, matter.hamletId(), words);
        int version = dossier.version().map(ResolutionVersion::version).orElse(0) + 1;
        clerk.record(matter.hamletId(), "ResolutionWritten", id.text(), "version " + version);
        return desk.books().versions().save(new ResolutionVersion(id, version, matter.hamletId(), words.form(), words.number(),
            words.symbol(), words.place(), words.date(), words.text(), words.firstRepresentative(), words.secondRepresentative(),
            head, clerk.now()));
    }
}
