package vn.danban.matter;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Every wording of a matter from its proposal on; all of them are public. */
@Singleton
public class Wordings {
    private final MatterVersionRepository versions;
    private final SettlementRepository settlements;
    private final Clerk clerk;

    Wordings(MatterVersionRepository versions, SettlementRepository settlements, Clerk clerk) {
        this.versions = versions;
        this.settlements = settlements;
        this.clerk = clerk;
    }

    /** All wordings, the first one first; never empty. */
    @ReadOnly
    public List<MatterVersion> of(MatterId matter) {
        return versions.findByMatterIdOrderByNumber(matter);
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public MatterVersion get(MatterId matter, int number) {
        return of(matter).stream().filter(version -> version.number() == number).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** Which version people are asked about, and since when; none while the words may change. */
    @ReadOnly
    public Optional<Settlement> settlement(MatterId matter) {
        return settlements.findById(matter);
    }

    /** Keeps the words a matter has now, as its next version. */
    @Transactional
    MatterVersion keep(Matter matter, String reason, AccountId account, Office office) {
        return versions.save(new MatterVersion(matter.id(), of(matter.id()).size() + 1, matter.title(), matter.question(),
            matter.body(), Digest.of(matter.text()).hex(), reason, account, office, clerk.now()));
    }

    /** From now on the newest version stands. */
    @Transactional
    void settle(Matter matter) {
        settlements.save(new Settlement(matter.id(), of(matter.id()).getLast().number(), clerk.now()));
    }
}
