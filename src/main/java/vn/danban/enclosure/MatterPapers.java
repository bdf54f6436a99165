package vn.danban.enclosure;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.matter.MatterId;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Reads the papers of matters; all are public but those withdrawn, of which only the line is. */
@Singleton
public class MatterPapers {
    private final MatterPaperRepository papers;
    private final PaperContentRepository contents;
    private final WithdrawalRepository withdrawals;

    MatterPapers(MatterPaperRepository papers, PaperContentRepository contents, WithdrawalRepository withdrawals) {
        this.papers = papers;
        this.contents = contents;
        this.withdrawals = withdrawals;
    }

    /** What somebody downloads. */
    public record Download(MatterPaper paper, byte[] content) {}

    /** The papers of a matter, in the order they were first filed. */
    @ReadOnly
    public List<FiledPaper> of(MatterId matter) {
        List<MatterPaper> all = papers.findByMatterIdOrderById(matter);
        Map<MatterPaperId, MatterPaper> byId = all.stream().collect(Collectors.toMap(MatterPaper::id, Function.identity()));
        Set<MatterPaperId> replaced = all.stream().map(MatterPaper::replaces).collect(Collectors.toCollection(HashSet::new));
        Map<MatterPaperId, PaperWithdrawal> taken = withdrawals.ofMatter(matter.value()).stream()
            .collect(Collectors.toMap(PaperWithdrawal::paperId, Function.identity()));
        return all.stream().filter(paper -> !replaced.contains(paper.id()))
            .map(newest -> new FiledPaper(newest, earlier(newest, byId), Optional.ofNullable(taken.get(newest.id()))))
            .sorted((one, other) -> first(one).id().value().compareTo(first(other).id().value())).toList();
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND}, also for a paper that was withdrawn or belongs to another matter */
    @ReadOnly
    public Download download(MatterId matter, MatterPaperId id) {
        MatterPaper paper = of(matter).stream().filter(filed -> !filed.isWithdrawn()).flatMap(filed -> versions(filed).stream())
            .filter(version -> version.id().equals(id)).findFirst().orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        return new Download(paper, contents.findById(id).orElseThrow().content());
    }

    /** SHA-256 of each paper that belongs to what is decided, in the order they were filed; those filed later do not. */
    @ReadOnly
    public List<Digest> decidedWith(MatterId matter) {
        return papers.decidedWith(matter.value()).stream().map(paper -> Digest.parseHex(paper.hash())).toList();
    }

    private static List<MatterPaper> earlier(MatterPaper newest, Map<MatterPaperId, MatterPaper> byId) {
        List<MatterPaper> earlier = new ArrayList<>();
        for (MatterPaper paper = newest; paper.replaces() != null;) {
            paper = byId.get(paper.replaces());
            earlier.add(paper);
        }
        return earlier;
    }

    private static MatterPaper first(FiledPaper filed) {
        return filed.earlier().isEmpty() ? filed.newest() : filed.earlier().getLast();
    }

    private static List<MatterPaper> versions(FiledPaper filed) {
        List<MatterPaper> all = new ArrayList<>(filed.earlier());
        all.addFirst(filed.newest());
        return all;
    }
}
