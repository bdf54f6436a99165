package vn.danban.elections;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.sealing.DecryptPartially;
import vn.danban.protocol.tally.ComputeEncryptedTally;
import vn.danban.protocol.tally.ComputeResult;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.trustee.TrusteeList;

/**
 * An archive in the making: steps that may be changed, and what a clever attacker does after a change to make the rest
 * fit — names, chain, tally, decryptions, result. Nothing here asks whether a ballot is valid.
 */
public final class Draft {
    public static final int ELECTION = 0;
    public static final int TRUSTEES = 1;
    public static final int CREDENTIALS = 2;
    public static final int SETUP_DATA = 3;

    private static final Pattern CHOICE = Pattern.compile("\\{\"alpha\":\"([0-9a-f]{64})\",\"beta\":\"([0-9a-f]{64})\"}");
    private static final Pattern CREDENTIAL = Pattern.compile("\"credential\":\"([0-9a-f]{64})\"");

    /** An event to be, with its data; the last of them is what the event names. */
    public record Step(EventType type, List<byte[]> data) {
        public Step {
            data = new ArrayList<>(data);
        }

        public String text(int i) {
            return new String(data.get(i), StandardCharsets.UTF_8);
        }

        /** The last of the data as text. */
        public String payload() {
            return text(data.size() - 1);
        }
    }

    public final Secrets secrets;
    public final List<Step> steps = new ArrayList<>();
    private final long seconds;

    public Draft(long seconds, Secrets secrets) {
        this.seconds = seconds;
        this.secrets = secrets;
    }

    public static Draft of(Archive archive, Secrets secrets) {
        var draft = new Draft(archive.timestamp().getEpochSecond(), secrets);
        archive.entries().forEach(entry -> draft.add(entry.event().type(), entry.data().toArray(byte[][]::new)));
        return draft;
    }

    public Draft copy() {
        var copy = new Draft(seconds, secrets);
        steps.forEach(step -> copy.steps.add(new Step(step.type, step.data)));
        return copy;
    }

    public Draft add(EventType type, byte[]... data) {
        steps.add(new Step(type, List.of(data)));
        return this;
    }

    public String file(int which) {
        return steps.getFirst().text(which);
    }

    /** Exchanges a file of the setup and names the new one in the setup data. */
    public Draft setFile(int which, String text) {
        var data = steps.getFirst().data;
        data.set(which, CanonicalJson.bytes(text));
        data.set(SETUP_DATA, SetupData.of(data.get(ELECTION), data.get(TRUSTEES), data.get(CREDENTIALS)).bytes());
        return this;
    }

    public Election election() {
        return Election.parse(steps.getFirst().data.get(ELECTION));
    }

    public TrusteeList trustees() {
        return TrusteeList.parse(steps.getFirst().data.get(TRUSTEES));
    }

    public CredentialList credentials() {
        return CredentialList.parse(steps.getFirst().data.get(CREDENTIALS));
    }

    /** The places of the steps of a kind. */
    public List<Integer> places(EventType type) {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).type == type) {
                places.add(i);
            }
        }
        return places;
    }

    public boolean has(EventType type) {
        return !places(type).isEmpty();
    }

    public Optional<Step> first(EventType type) {
        return places(type).stream().findFirst().map(steps::get);
    }

    /** Ciphertexts as they stand, of ballots that can be read at all; the rest is left out of a count. */
    public static Optional<Ballot> read(byte[] ballot, Election election) {
        try {
            var text = new String(ballot, StandardCharsets.UTF_8);
            var credential = CREDENTIAL.matcher(text);
            var all = CHOICE.matcher(text).results()
                    .map(found -> new Ciphertext(Element.decode(found.group(1)), Element.decode(found.group(2))))
                    .toList();
            var rows = new ArrayList<List<Ciphertext>>();
            var from = 0;
            for (var question : election.questions()) {
                rows.add(all.subList(from, from += question.choices()));
            }
            return credential.find()
                    ? Optional.of(new Ballot(Element.decode(credential.group(1)), rows, Digest.of(ballot)))
                    : Optional.empty();
        } catch (ProtocolException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    public ComputeEncryptedTally.Tally tally(CredentialList believed) {
        return ComputeEncryptedTally.compute(election(), believed, steps.stream()
                .filter(step -> step.type == EventType.BALLOT)
                .flatMap(step -> read(step.data.getFirst(), election()).stream())
                .filter(ballot -> believed.find(ballot.credential().toString()).isPresent())
                .toList());
    }

    public Draft close() {
        return add(EventType.END_BALLOTS);
    }

    public Draft addTally(CredentialList believed) {
        var tally = tally(believed);
        return add(EventType.ENCRYPTED_TALLY, tally.encrypted().bytes(), tally.sized().bytes());
    }

    public PartialDecryption decryption(int owner) {
        return DecryptPartially.decrypt(
                election(), tally(credentials()).encrypted(), secrets.trustees().get(owner), secrets.random());
    }

    public Draft addDecryption(int owner, PartialDecryption decryption) {
        return add(
                EventType.PARTIAL_DECRYPTION,
                decryption.bytes(),
                new OwnedDecryption(owner, Digest.of(decryption.bytes())).bytes());
    }

    /** The result of the tally and the decryptions that are there. */
    public Draft addResult() {
        var tally = tally(credentials());
        var decryptions = new TreeMap<Integer, PartialDecryption>();
        places(EventType.PARTIAL_DECRYPTION).stream().map(steps::get).forEach(step ->
                decryptions.put(ownerOf(step), PartialDecryption.parse(step.data.getFirst())));
        return add(EventType.RESULT, ComputeResult.compute(trustees(), tally.encrypted(), tally.sized(), decryptions).bytes());
    }

    public static int ownerOf(Step decryption) {
        return OwnedDecryption.parse(decryption.data.getLast()).owner();
    }

    public List<List<Long>> result() {
        return ElectionResult.parse(first(EventType.RESULT).orElseThrow().data.getFirst()).counts();
    }

    /** Counts again, as far as it had been counted, by the same trustees; where no number comes out the old result stays. */
    public Draft recount() {
        var after = steps.stream().filter(step -> step.type.dataEntries() != 0
                && step.type != EventType.SETUP && step.type != EventType.BALLOT).toList();
        steps.removeAll(after);
        for (var step : after) {
            switch (step.type) {
                case ENCRYPTED_TALLY -> addTally(credentials());
                case PARTIAL_DECRYPTION -> addDecryption(ownerOf(step), decryption(ownerOf(step)));
                default -> publishOr(step);
            }
        }
        return this;
    }

    private void publishOr(Step old) {
        try {
            addResult();
        } catch (ProtocolException noNumber) {
            steps.add(old);
        }
    }

    /** Whether all keys are at hand that the tally's decryptions were made with. */
    public boolean canRecount() {
        return places(EventType.PARTIAL_DECRYPTION).stream()
                .allMatch(place -> secrets.trustees().containsKey(ownerOf(steps.get(place))));
    }

    /** The events, each continuing the one before. */
    public List<Event> events() {
        var events = new ArrayList<Event>();
        for (var step : steps) {
            var payload = step.data.isEmpty() ? Optional.<Digest>empty() : Optional.of(Digest.of(step.data.getLast()));
            events.add(events.isEmpty()
                    ? new Event(Optional.empty(), 0, step.type, payload)
                    : Event.after(events.getLast().digest(), events.size() - 1, step.type, payload));
        }
        return events;
    }

    /** The files of the archive with these events, whatever they say. */
    public List<Tar.Entry> files(List<byte[]> events) {
        var files = new ArrayList<Tar.Entry>();
        files.add(new Tar.Entry("BELENIOS", CanonicalJson.bytes("{\"version\":1,\"timestamp\":\"" + seconds + "\"}")));
        for (var i = 0; i < steps.size(); i++) {
            steps.get(i).data.forEach(content -> files.add(Tar.Entry.data(content)));
            files.add(Tar.Entry.event(events.get(i)));
        }
        return files;
    }

    public List<Tar.Entry> files() {
        return files(events().stream().map(Event::bytes).toList());
    }

    public long seconds() {
        return seconds;
    }

    public byte[] archive() {
        return Tar.write(files(), seconds);
    }

    /** Steps whose texts a predicate takes, by place. */
    public List<Integer> ballots(Predicate<String> taken) {
        return places(EventType.BALLOT).stream().filter(i -> taken.test(steps.get(i).payload())).collect(Collectors.toList());
    }
}
