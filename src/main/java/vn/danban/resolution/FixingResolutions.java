package vn.danban.resolution;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The head fixes the words of a decision: from here on only they are signed and sent (Law 10/2022 Art. 20). */
@Singleton
public class FixingResolutions {
    private final Dossiers dossiers;
    private final Press press;
    private final HoldingOffices offices;
    private final Accounts accounts;
    private final Clerk clerk;

    FixingResolutions(Dossiers dossiers, Press press, HoldingOffices offices, Accounts accounts, Clerk clerk) {
        this.dossiers = dossiers;
        this.press = press;
        this.offices = offices;
        this.accounts = accounts;
        this.clerk = clerk;
    }

    /** Makes the paper of a decision when it is fixed, in the same transaction; there may be none who does. */
    interface MakesPapers {
        void fixed(Matter matter, Minutes minutes, ResolutionVersion version, FixedResolution fixed);
    }

    /** Rules, books, the list of who took part, and whoever makes papers of what is fixed. */
    @Singleton
    record Press(ResolutionRules rules, Dossiers.Written books, Participants participants, Collection<MakesPapers> makers) {}

    /**
     * Fixes the latest wording; it takes its number in the hamlet's register.
     *
     * @param version the one the head has read
     * @param agreed  the head states that the form was agreed with the head of the Front committee (Art. 20(1))
     * @throws Refused with a {@link ResolutionRefusal}, or {@link GeneralRefusal#CHANGED_MEANWHILE} when there is a later version
     */
    @Transactional
    public FixedResolution fix(MatterId id, int version, boolean agreed) {
        Matter matter = dossiers.hold(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        Dossier dossier = dossiers.of(id);
        Minutes minutes = ResolutionRules.requireMinutes(dossier);
        ResolutionRules.requireRewritable(dossier);
        ResolutionVersion latest = dossier.version().filter(one -> one.version() == version && !dossier.wasFixed(version))
            .orElseThrow(() -> new Refused(GeneralRefusal.CHANGED_MEANWHILE));
        if (!agreed) {
            throw new Refused(ResolutionRefusal.FORM_NOT_AGREED);
        }
        press.rules().require(dossier, minutes, matter.hamletId(), latest.words());
        if (dossier.resolution().isEmpty()) {
            press.books().register().save(Resolution.of(matter, minutes, latest));
        }
        FixedResolution fixed = press.books().fixed().save(fixed(minutes, latest, head));
        clerk.record(matter.hamletId(), "ResolutionFixed", id.text(), "version " + version + " " + fixed.hash());
        press.makers().forEach(maker -> maker.fixed(matter, minutes, latest, fixed));
        return fixed;
    }

    private FixedResolution fixed(Minutes minutes, ResolutionVersion version, AccountId head) {
        List<RollEntry> two = press.rules().requireTwo(minutes, version.hamletId(), version.words());
        FixedResolution unhashed = new FixedResolution(version.matterId(), version.version(), version.hamletId(), minutes.version(), "",
            accounts.displayName(head), frontCommitteeHead(version.hamletId()), two.getFirst().representative(),
            two.getLast().representative(), head, clerk.now());
        String hash = HashDocuments.ofResolution(minutes, version, unhashed, press.participants().hash(minutes));
        return new FixedResolution(unhashed.matterId(), unhashed.version(), unhashed.hamletId(), unhashed.minutesVersion(), hash,
            unhashed.head(), unhashed.frontCommitteeHead(), unhashed.firstRepresentative(), unhashed.secondRepresentative(), head,
            unhashed.fixedAt());
    }

    private String frontCommitteeHead(HamletId hamlet) {
        return offices.holders(hamlet, Office.FRONT_COMMITTEE_HEAD).stream().findFirst().map(accounts::displayName)
            .orElseThrow(() -> new Refused(ResolutionRefusal.NO_FRONT_COMMITTEE_HEAD));
    }
}
