package vn.danban.matter;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Reads matters; everything about them is public. */
@Singleton
public class Matters {
    private final MatterRepository matters;

    Matters(MatterRepository matters) {
        this.matters = matters;
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} */
    public Matter get(MatterId id) {
        return matters.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The matters of a hamlet, newest first. */
    public List<Matter> of(HamletId hamlet) {
        return matters.findByHamletIdOrderByIdDesc(hamlet);
    }

    /**
     * The matter, exclusively: whoever changes it or what belongs to it waits until this transaction ends.
     *
     * @throws Refused {@link GeneralRefusal#NOT_FOUND}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Matter hold(MatterId id) {
        return matters.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
