package vn.danban.resolution;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.calendar.WorkingDays;
import vn.danban.matter.Deadline;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;
import vn.danban.resolution.Signature.Signatory;

/**
 * Everything on file about the decision on one matter (hồ sơ), oldest first: all versions, of which {@link #minutes},
 * {@link #version} and {@link #standing} are the ones that count.
 *
 * @param resolution its line in the register, from the first fixing on
 * @param known      which days are working days
 */
public record Dossier(
        MatterId matterId, List<Minutes> allMinutes, List<ResolutionVersion> versions, Optional<Resolution> resolution,
        List<FixedResolution> allFixed, List<Signature> allSignatures, List<Sending> allSendings,
        List<Sending.Answer> allAnswers, List<Posting> postings, WorkingDays known) {

    /** Nothing is on file. */
    public static Dossier none(MatterId matter, WorkingDays known) {
        return new Dossier(matter, List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), known);
    }

    /** Until when the decision is to be sent to the commune; none before there are minutes. */
    public Optional<Deadline> due() {
        return minutes().map(drawn -> drawn.due(known));
    }

    public Optional<Minutes> minutes() {
        return last(allMinutes);
    }

    /** The latest wording, fixed or not. */
    public Optional<ResolutionVersion> version() {
        return last(versions);
    }

    /** The version fixed last. */
    public Optional<FixedResolution> standing() {
        return last(allFixed);
    }

    /** The wording of the version fixed last. */
    public Optional<ResolutionVersion> standingVersion() {
        return standing().flatMap(fixed -> versions.stream().filter(one -> one.version() == fixed.version()).findFirst());
    }

    /** The minutes the version fixed last rests on. */
    public Optional<Minutes> standingMinutes() {
        return standing().flatMap(fixed -> allMinutes.stream().filter(one -> one.version() == fixed.minutesVersion()).findFirst());
    }

    boolean wasFixed(int version) {
        return allFixed.stream().anyMatch(fixed -> fixed.version() == version);
    }

    /** Signatures under the version fixed last. */
    public List<Signature> signatures() {
        return allSignatures.stream().filter(one -> stands(one.version())).toList();
    }

    /** Who has signed the version fixed last. */
    public Set<Signatory> signatories() {
        return signatures().stream().map(Signature::signatory).collect(Collectors.toUnmodifiableSet());
    }

    /** One signature for each file that shows some under the version fixed last. */
    public List<Signature> signedFiles() {
        Map<String, Signature> byDigest = new LinkedHashMap<>();
        signatures().forEach(one -> byDigest.putIfAbsent(one.digest(), one));
        return List.copyOf(byDigest.values());
    }

    /** Sendings of the version fixed last: none, or one to each of the two offices. */
    public List<Sending> sendings() {
        return allSendings.stream().filter(one -> stands(one.version())).toList();
    }

    public Optional<Sending> sending(Office office) {
        return sendings().stream().filter(one -> one.office() == office).findFirst();
    }

    /** Answers to the version fixed last. */
    public List<Sending.Answer> answers() {
        return allAnswers.stream().filter(one -> stands(one.version())).toList();
    }

    public Optional<Sending.Answer> answer(Office office) {
        return answers().stream().filter(one -> one.office() == office).findFirst();
    }

    /** It was sent to this office, which has neither received nor returned it. */
    public boolean awaits(Office office) {
        return sending(office).isPresent() && answer(office).isEmpty();
    }

    /** Some version was sent to the commune, whatever became of it. */
    public boolean wasSent() {
        return !allSendings.isEmpty();
    }

    /** The sending the law's clock is held against: the first of all. */
    public Optional<Sending> firstSending() {
        return allSendings.stream().min(Comparator.comparing(Sending::sentAt));
    }

    /** Nothing stands fixed, or the commune returned it: words may be written and minutes drawn up. */
    public boolean mayBeRewritten() {
        return standing().isEmpty() || isReturned();
    }

    private boolean isReturned() {
        return answers().stream().anyMatch(Sending.Answer::returned);
    }

    public DossierStage stage() {
        if (minutes().isEmpty()) {
            return DossierStage.NO_MINUTES;
        }
        if (standing().isEmpty()) {
            return versions.isEmpty() ? DossierStage.MINUTES_DRAWN : DossierStage.WRITTEN;
        }
        if (isReturned()) {
            return DossierStage.RETURNED;
        }
        if (signatories().size() < Signatory.values().length) {
            return DossierStage.FIXED;
        }
        if (sendings().isEmpty()) {
            return DossierStage.SIGNED;
        }
        return answers().size() == sendings().size() ? DossierStage.RECEIVED : DossierStage.SENT;
    }

    private boolean stands(int version) {
        return standing().filter(fixed -> fixed.version() == version).isPresent();
    }

    private static <T> Optional<T> last(List<T> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }
}
