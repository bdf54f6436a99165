package vn.danban.resolution;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.calendar.Holidays;
import vn.danban.calendar.WorkingDays;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Refused;

/**
 * Reads what is on file about decisions. The files are of the pages and activities that ask; what of it a stranger may read, they
 * say. Names of who took part are not in them.
 */
@Singleton
public class Dossiers {
    private final Written written;
    private final Sent sent;
    private final Matters matters;
    private final Hamlets hamlets;
    private final Holidays holidays;

    Dossiers(Written written, Sent sent, Matters matters, Hamlets hamlets, Holidays holidays) {
        this.written = written;
        this.sent = sent;
        this.matters = matters;
        this.hamlets = hamlets;
        this.holidays = holidays;
    }

    /** The tables of minutes and decisions, together. */
    @Singleton
    record Written(MinutesRepository minutes, VersionRepository versions, ResolutionRepository register, FixedRepository fixed) {
        int nextNumber(HamletId hamlet, int year) {
            return register.highest(hamlet, year) + 1;
        }
    }

    /** The tables of what happens to a fixed decision, together. */
    @Singleton
    record Sent(SignatureRepository signatures, SendingRepository sendings, PostingRepository postings) {}

    /** What is on file about a matter; empty where nothing is. */
    @ReadOnly
    public Dossier of(MatterId id) {
        return new Dossier(id, written.minutes().findByMatterIdOrderByVersion(id), written.versions().findByMatterIdOrderByVersion(id),
            written.register().findById(id), written.fixed().findByMatterIdOrderByVersion(id),
            sent.signatures().findByMatterIdOrderByRecordedAt(id), sent.sendings().findByMatterIdOrderBySentAt(id),
            sent.sendings().answers(id), sent.postings().findByMatterIdOrderByNumber(id), holidays.workingDays());
    }

    /** The same for every matter of a hamlet that has minutes. */
    @ReadOnly
    public Map<MatterId, Dossier> in(HamletId id) {
        WorkingDays known = holidays.workingDays();
        Map<MatterId, List<Minutes>> minutes = by(written.minutes().findByHamletIdOrderByVersion(id), Minutes::matterId);
        var versions = by(written.versions().findByHamletIdOrderByVersion(id), ResolutionVersion::matterId);
        var register = by(written.register().findByHamletId(id), Resolution::matterId);
        var fixed = by(written.fixed().findByHamletIdOrderByVersion(id), FixedResolution::matterId);
        var signatures = by(sent.signatures().findByHamletIdOrderByRecordedAt(id), Signature::matterId);
        var sendings = by(sent.sendings().findByHamletIdOrderBySentAt(id), Sending::matterId);
        var answers = by(sent.sendings().answers(id), Sending.Answer::matterId);
        var postings = by(sent.postings().findByHamletIdOrderByNumber(id), Posting::matterId);
        return minutes.keySet().stream().collect(Collectors.toMap(Function.identity(), matter -> new Dossier(matter,
            minutes.get(matter), of(versions, matter), of(register, matter).stream().findFirst(), of(fixed, matter),
            of(signatures, matter), of(sendings, matter), of(answers, matter), of(postings, matter), known)));
    }

    Matter matter(MatterId id) {
        return matters.get(id);
    }

    /**
     * The matter, with its hamlet held: whatever changes a file of the hamlet waits until this transaction ends.
     *
     * @throws Refused {@link vn.danban.shared.GeneralRefusal#NOT_FOUND}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Matter hold(MatterId id) {
        Matter matter = matters.get(id);
        hamlets.hold(matter.hamletId());
        return matter;
    }

    private static <T> Map<MatterId, List<T>> by(List<T> all, Function<T, MatterId> matter) {
        return all.stream().collect(Collectors.groupingBy(matter));
    }

    private static <T> List<T> of(Map<MatterId, List<T>> all, MatterId matter) {
        return all.getOrDefault(matter, List.of());
    }
}
