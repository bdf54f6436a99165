package vn.danban.matter;

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
}
