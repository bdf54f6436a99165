package vn.danban.preparation;

import jakarta.inject.Singleton;
import vn.danban.community.RollId;
import vn.danban.consent.PollCondition;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.protocol.format.Digest;

/** The consent poll asks the households of the roll that was frozen with the naming of the team, after every step before it. */
@Singleton
class ReadyToAsk implements PollCondition {
    private final PreparationEntryRepository entries;
    private final Matters matters;

    ReadyToAsk(PreparationEntryRepository entries, Matters matters) {
        this.entries = entries;
        this.matters = matters;
    }

    @Override
    public RollId requireReadyToAsk(MatterId id) {
        Matter matter = matters.get(id);
        Preparation preparation =
            new Preparation(entries.findByMatterIdOrderById(id), Digest.of(matter.text()).hex(), false, null);
        Preparations.requireReached(matter, preparation, PreparationStep.CONSENTED);
        return preparation.team().orElseThrow().rollId();
    }
}
