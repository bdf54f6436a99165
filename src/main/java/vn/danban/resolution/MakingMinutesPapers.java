package vn.danban.resolution;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.PaperKind;
import vn.danban.papers.PaperWords;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;

/**
 * A fixed decision on form 03 of Decree 59/2023, with everything Law 10/2022 Art. 20(2) and Decree Art. 5(4)a ask for: with the
 * annex of participants for head, commune, Front and file, and the public copy without it.
 */
@Singleton
class MakingMinutesPapers implements FixingResolutions.MakesPapers {
    private final KeepingPapers papers;
    private final Participants participants;
    private final Hamlets hamlets;

    MakingMinutesPapers(KeepingPapers papers, Participants participants, Hamlets hamlets) {
        this.papers = papers;
        this.participants = participants;
        this.hamlets = hamlets;
    }

    @Override
    public void fixed(Matter matter, Minutes minutes, ResolutionVersion version, FixedResolution fixed) {
        Map<String, Object> data = data(matter, minutes, version, fixed);
        data.put("annex", false);
        data.put("participants", List.of());
        papers.make(PaperKind.MINUTES_PUBLIC, matter.hamletId(), matter.id().value(), data, fixed.fixedBy());
        data.put("annex", true);
        data.put("participants", participants.of(minutes).stream().map(MakingMinutesPapers::row).toList());
        papers.make(PaperKind.MINUTES, matter.hamletId(), matter.id().value(), data, fixed.fixedBy());
    }

    private Map<String, Object> data(Matter matter, Minutes minutes, ResolutionVersion version, FixedResolution fixed) {
        Hamlet hamlet = hamlets.get(matter.hamletId());
        Map<String, Object> data = PaperWords.heading(hamlet, hamlets.commune(hamlet.communeId()), version.numberAndSymbol(),
            version.place(), version.date());
        data.put("form", title(version.form()));
        data.put("title", matter.title());
        data.put("question", matter.question());
        data.put("decidedBy", decidedBy(minutes));
        data.put("decidedByCapital", decidedBy(minutes).substring(0, 1).toUpperCase(Locale.ROOT) + decidedBy(minutes).substring(1));
        data.put("begun", PaperWords.moment(minutes.begun()));
        data.put("ended", PaperWords.moment(minutes.ended()));
        data.put("households", minutes.households());
        data.put("tookPart", minutes.tookPart());
        data.put("absent", minutes.absent());
        data.put("approve", minutes.approve());
        data.put("reject", minutes.reject());
        data.put("other", minutes.otherOpinion());
        data.put("required", minutes.required());
        data.put("passed", minutes.passed());
        data.put("opinions", PaperWords.paragraphs(minutes.opinions()));
        data.put("text", PaperWords.paragraphs(version.text()));
        data.put("inForce", minutes.passed() ? PaperWords.longDay(minutes.decidedOn()) : "");
        data.put("hash", fixed.hash());
        data.put("head", fixed.head());
        data.put("front", fixed.frontCommitteeHead());
        data.put("first", fixed.firstRepresentative());
        data.put("second", fixed.secondRepresentative());
        data.put("boardHead", minutes.boardHead() == null ? "" : minutes.boardHead());
        data.put("bar", bar(minutes));
        return data;
    }

    private static List<Map<String, Object>> bar(Minutes minutes) {
        List<Map<String, Object>> bar = new ArrayList<>();
        part(bar, "agree", minutes.approve(), minutes.households());
        part(bar, "disagree", minutes.reject(), minutes.households());
        part(bar, "other", minutes.otherOpinion(), minutes.households());
        part(bar, "silent", minutes.absent(), minutes.households());
        return bar;
    }

    private static void part(List<Map<String, Object>> bar, String kind, int count, int all) {
        if (count > 0) {
            bar.add(Map.of("kind", kind, "count", count, "share", Math.max(2, count * 100 / all)));
        }
    }

    private static Map<String, Object> row(RollEntry entry) {
        return Map.of("number", entry.number(), "name", entry.representative(), "address", entry.address());
    }

    private static String title(ResolutionForm form) {
        return switch (form) {
            case RESOLUTION -> "Nghị quyết";
            case MEETING_MINUTES -> "Biên bản";
            case MEMORANDUM -> "Bản ghi nhớ";
            case AGREEMENT -> "Bản thỏa thuận";
        };
    }

    private static String decidedBy(Minutes minutes) {
        return switch (minutes.decidedBy()) {
            case MEETING -> "cuộc họp";
            case BALLOT_SURVEY -> "phát phiếu lấy ý kiến của từng hộ gia đình";
            case ONLINE_VOTE -> "biểu quyết trực tuyến";
        };
    }
}
