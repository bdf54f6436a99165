package vn.danban.community;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Frozen rolls, for the contexts that decide by them. They hold names and addresses: never published whole. */
@Singleton
public class FrozenRolls {
    private final FrozenRollRepository rolls;
    private final RollEntryRepository entries;

    FrozenRolls(FrozenRollRepository rolls, RollEntryRepository entries) {
        this.rolls = rolls;
        this.entries = entries;
    }

    /** @throws Refused with {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public FrozenRoll get(RollId id) {
        return rolls.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The households of a roll, by number. */
    @ReadOnly
    public List<RollEntry> entries(RollId id) {
        return entries.of(id);
    }

    /** The roll of this hamlet that was frozen last. */
    @ReadOnly
    public Optional<FrozenRoll> latest(HamletId hamlet) {
        return rolls.latest(hamlet);
    }

    @Transactional
    FrozenRoll keep(FrozenRoll roll, List<RollEntry> ofRoll) {
        FrozenRoll kept = rolls.save(roll);
        entries.saveAll(ofRoll);
        return kept;
    }
}
