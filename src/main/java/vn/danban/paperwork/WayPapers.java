package vn.danban.paperwork;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.danban.community.FrozenRolls;
import vn.danban.community.Households;
import vn.danban.community.RollId;
import vn.danban.matter.Matter;
import vn.danban.office.Office;
import vn.danban.papers.PaperWords;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.shared.Refused;

/** What the papers say that belong to the way before a vote (Decree 59/2023 Art. 5(2)). */
@Singleton
class WayPapers {
    private final Preparations preparations;
    private final Households households;
    private final FrozenRolls rolls;
    private final PaperHeads heads;

    WayPapers(Preparations preparations, Households households, FrozenRolls rolls, PaperHeads heads) {
        this.preparations = preparations;
        this.households = households;
        this.rolls = rolls;
        this.heads = heads;
    }

    Map<String, Object> report(Matter matter) {
        Preparation way = preparations.of(matter);
        PreparationEntry report = way.report().orElseThrow(() -> new Refused(PaperworkRefusal.NOTHING_REPORTED));
        PreparationEntry devices = way.by(PreparationStep.DEVICES_FOUND, Office.HAMLET_HEAD).orElseThrow();
        Map<String, Object> data = heads.of(matter, report.number());
        data.put("title", matter.title());
        data.put("words", PaperWords.paragraphs(report.words()));
        data.put("text", PaperWords.paragraphs(matter.question() + "\n" + matter.body()));
        data.put("textHash", report.textHash());
        data.put("agreements", Stream.of(PreparationStep.CONTENT_AGREED, PreparationStep.FORM_AGREED)
            .flatMap(step -> way.evidence(step).stream()).map(entry -> agreement(matter, entry)).toList());
        data.put("devices", devices.amount());
        data.put("households", households.living(matter.hamletId()));
        data.put("finding", devices.words());
        data.put("head", heads.holder(matter, Office.HAMLET_HEAD));
        return data;
    }

    private String agreement(Matter matter, PreparationEntry entry) {
        String who = entry.office() == Office.HAMLET_HEAD ? heads.headWord(matter) : "Trưởng ban công tác Mặt trận";
        String what = entry.words().isEmpty() ? "thống nhất nội dung" : "thống nhất không cần họp hay phát phiếu: " + entry.words();
        return who + ", " + PaperWords.moment(entry.at()) + ": " + what;
    }

    Map<String, Object> register(Matter matter) {
        RollId roll = preparations.of(matter).team().map(PreparationEntry::rollId)
            .orElseThrow(() -> new Refused(PaperworkRefusal.NO_ROLL));
        Map<String, Object> data = heads.of(matter, "");
        data.put("households", rolls.entries(roll).stream().map(entry -> Map.<String, Object>of("number", entry.number(),
            "name", entry.representative(), "address", entry.address())).toList());
        data.put("leader", heads.leader(matter));
        return data;
    }
}
