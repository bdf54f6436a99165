package vn.danban.mutants;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.danban.elections.Draft;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.Proof;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.DecryptPartially;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.SizedTally;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/** Whoever counts and the trustees: tally, numbers, decryptions. What follows from the change is made to fit it. */
final class CountKinds {
    private CountKinds() {}

    static List<Kind> kinds() {
        var kinds = new ArrayList<>(List.of(
                Kind.of("ballot left out of the tally", Check.T1, VerifierFault.WRONG_ENCRYPTED_TALLY, CountKinds::leaveOut),
                Kind.of("ballot taken out of the chain, tally kept", Check.T1, VerifierFault.WRONG_ENCRYPTED_TALLY, CountKinds::dropBallot),
                Kind.of("first and not last ballot counted", Check.T1, VerifierFault.WRONG_ENCRYPTED_TALLY, CountKinds::reorderVotesAgain),
                tally("one vote more in the tally", rows -> change(rows, 0, old -> new Ciphertext(old.alpha(), old.beta().multiply(Element.GENERATOR)))),
                tally("tally of nothing", rows -> rows.stream().map(row -> Collections.nCopies(row.size(), new Ciphertext(Element.NEUTRAL, Element.NEUTRAL))).toList()),
                tally("choices of the tally exchanged", rows -> rows.stream().map(List::reversed).toList()),
                tally("choice of the tally missing", rows -> rows.stream().map(row -> row.subList(1, row.size())).toList()),
                tally("question of the tally missing", rows -> rows.subList(1, rows.size())),
                tally("question of the tally twice", rows -> Collections.nCopies(rows.size() + 1, rows.getFirst())),
                Kind.of("summary names another tally", Check.T1, VerifierFault.WRONG_REFERENCE, work -> sized(work, old ->
                        new SizedTally(old.numTallied(), old.totalWeight(), Digest.of("other")))),
                Kind.of("a ballot more in the number", Check.T2, VerifierFault.WRONG_NUM_TALLIED, work -> sized(work, old ->
                        new SizedTally(old.numTallied() + 1, old.totalWeight(), old.encryptedTally()))),
                Kind.of("a ballot less in the number", Check.T2, VerifierFault.WRONG_NUM_TALLIED, work -> sized(work, old ->
                        new SizedTally(Math.abs(old.numTallied() - 1), old.totalWeight(), old.encryptedTally()))),
                Kind.of("more weight than there is", Check.T2, VerifierFault.WRONG_TOTAL_WEIGHT, work -> sized(work, old ->
                        new SizedTally(old.numTallied(), old.totalWeight() + 1 + work.random.nextInt(1 << 20), old.encryptedTally()))),
                Kind.of("small weight as a text", Check.T1, FormatFault.NOT_CANONICAL, work -> text(work, EventType.ENCRYPTED_TALLY, text ->
                        text.replaceFirst("\"total_weight\":([0-9]+)", "\"total_weight\":\"$1\""))),
                owner("decryption of owner 0", TrusteeFault.UNKNOWN_OWNER, (_, _) -> 0),
                owner("decryption of nobody", TrusteeFault.UNKNOWN_OWNER, (work, _) -> work.draft.trustees().verificationKeys().size() + 1),
                Kind.of("decryption twice", Check.D1, VerifierFault.OWNER_TWICE, work -> ownerOfAnother(work, true)),
                Kind.of("decryption under another's number", Check.D2, TrusteeFault.BAD_DECRYPTION_PROOF, work -> ownerOfAnother(work, false)),
                Kind.of("summary names another decryption", Check.D1, VerifierFault.WRONG_REFERENCE, work -> text(work, EventType.PARTIAL_DECRYPTION, text ->
                        text.replaceFirst("\"payload\":\"[0-9a-f]{64}", "\"payload\":\"" + Digest.of("other")))),
                Kind.of("decryption that stands there twice", Check.A1, ArchiveFault.NAME_TWICE, work -> {
                    var places = work.draft.places(EventType.PARTIAL_DECRYPTION);
                    if (places.isEmpty()) {
                        return false;
                    }
                    var step = work.draft.steps.get(work.any(places));
                    work.draft.steps.add(places.getLast() + 1, new Draft.Step(step.type(), step.data()));
                    return true;
                }),
                Kind.of("decrypted with another key", Check.D2, TrusteeFault.BAD_DECRYPTION_PROOF, CountKinds::wrongKey),
                decryption("factor of another choice", TrusteeFault.BAD_DECRYPTION_PROOF, old -> new PartialDecryption(
                        rows(old.factors(), row -> row.isEmpty() ? row : shift(row)), old.proofs())),
                decryption("factor shifted", TrusteeFault.BAD_DECRYPTION_PROOF, old -> new PartialDecryption(
                        change(old.factors(), 0, factor -> factor.multiply(Element.GENERATOR)), old.proofs())),
                decryption("decryption's challenge 0", TrusteeFault.BAD_DECRYPTION_PROOF, old -> new PartialDecryption(
                        old.factors(), change(old.proofs(), 0, proof -> new Proof(Scalar.ZERO, proof.response())))),
                decryption("decryption's response shifted", TrusteeFault.BAD_DECRYPTION_PROOF, old -> new PartialDecryption(
                        old.factors(), change(old.proofs(), 0, proof -> new Proof(proof.challenge(), proof.response().plus(Scalar.ONE))))),
                decryption("factor missing", TrusteeFault.WRONG_SHAPE, old -> new PartialDecryption(rows(old.factors(), row -> row.subList(1, row.size())), old.proofs())),
                decryption("proof missing", TrusteeFault.WRONG_SHAPE, old -> new PartialDecryption(old.factors(), rows(old.proofs(), row -> row.subList(1, row.size())))),
                decryption("question of the decryption missing", TrusteeFault.WRONG_SHAPE, old -> new PartialDecryption(
                        old.factors().subList(1, old.factors().size()), old.proofs().subList(1, old.proofs().size()))),
                Kind.of("decryption with a scalar plus q", Check.D2, FormatFault.SCALAR_NOT_REDUCED, work -> named(work, text ->
                        Pattern.compile("(?<=\"response\":\")[0-9]+").matcher(text).replaceFirst(found ->
                                new BigInteger(found.group()).add(Scalar.ORDER).toString()))),
                Kind.of("result without a trustee", Check.D3, TrusteeFault.MISSING_DECRYPTION, work -> {
                    var places = work.draft.places(EventType.PARTIAL_DECRYPTION);
                    if (places.size() < 2 || !work.draft.has(EventType.RESULT)) {
                        return false;
                    }
                    work.draft.steps.remove((int) work.any(places));
                    return true;
                }),
                Kind.anyOf("weak challenge hides a shifted factor", List.of("R2 WRONG_NUMBER"), CountKinds::weakChallenge)));
        return kinds;
    }

    private static boolean leaveOut(Work work) {
        var ballots = work.draft.places(EventType.BALLOT);
        if (ballots.isEmpty() || !work.draft.has(EventType.ENCRYPTED_TALLY) || !work.draft.canRecount()) {
            return false;
        }
        var place = work.any(ballots);
        var hidden = work.draft.steps.remove((int) place);
        var before = work.draft.first(EventType.ENCRYPTED_TALLY).orElseThrow().text(0);
        work.draft.recount();
        var changed = !work.draft.first(EventType.ENCRYPTED_TALLY).orElseThrow().text(0).equals(before);
        work.draft.steps.add(place, hidden);
        return changed;
    }

    private static boolean dropBallot(Work work) {
        var last = new HashMap<String, Integer>();
        work.draft.places(EventType.BALLOT).forEach(i -> last.put(Work.credentialOf(work.draft.steps.get(i).payload()), i));
        if (last.isEmpty() || !work.draft.has(EventType.ENCRYPTED_TALLY)) {
            return false;
        }
        work.draft.steps.remove((int) work.any(List.copyOf(last.values())));
        return true;
    }

    /** The order of a voter's two ballots is turned round after the tally was made. */
    private static boolean reorderVotesAgain(Work work) {
        var first = new HashMap<String, Integer>();
        for (int place : work.draft.places(EventType.BALLOT)) {
            var other = first.put(Work.credentialOf(work.draft.steps.get(place).payload()), place);
            if (other != null && work.draft.has(EventType.ENCRYPTED_TALLY)) {
                var credential = Work.credentialOf(work.draft.steps.get(place).payload());
                var later = work.draft.ballots(text -> Work.credentialOf(text).equals(credential));
                Collections.swap(work.draft.steps, other, later.getLast());
                return true;
            }
        }
        return false;
    }

    private static Kind tally(String name, UnaryOperator<List<List<Ciphertext>>> change) {
        return Kind.of(name, Check.T1, VerifierFault.WRONG_ENCRYPTED_TALLY, work -> {
            var step = work.draft.first(EventType.ENCRYPTED_TALLY);
            return step.isPresent() && SpellingKinds.named(step.get(), text -> text(new EncryptedTally(change.apply(
                    EncryptedTally.parse(step.get().data().getFirst()).ciphertexts())).bytes()));
        });
    }

    private static boolean sized(Work work, UnaryOperator<SizedTally> change) {
        return text(work, EventType.ENCRYPTED_TALLY, text ->
                text(change.apply(SizedTally.parse(CanonicalJson.bytes(text))).bytes()));
    }

    private interface Owner {
        int of(Work work, int honest);
    }

    private static Kind owner(String name, Fault fault, Owner owner) {
        return Kind.of(name, Check.D1, fault, work -> setOwner(work, honest -> owner.of(work, honest)));
    }

    private static boolean setOwner(Work work, IntUnaryOperator owner) {
        return text(work, EventType.PARTIAL_DECRYPTION, text -> {
            var old = OwnedDecryption.parse(CanonicalJson.bytes(text));
            return text(new OwnedDecryption(owner.applyAsInt(old.owner()), old.payload()).bytes());
        });
    }

    /** One decryption under the number of a trustee who has given one, or who has not. */
    private static boolean ownerOfAnother(Work work, boolean given) {
        var owners = work.draft.places(EventType.PARTIAL_DECRYPTION).stream().map(place -> Draft.ownerOf(work.draft.steps.get(place))).toList();
        var all = work.draft.trustees().verificationKeys().size();
        for (var other = 1; other <= all; other++) {
            if (owners.contains(other) == given && (!given || owners.size() > 1)) {
                var chosen = other;
                return setOwner(work, honest -> given && honest == chosen ? owners.stream().filter(owner -> owner != chosen).findFirst().orElseThrow() : chosen);
            }
        }
        return false;
    }

    private static Kind decryption(String name, Fault fault, UnaryOperator<PartialDecryption> change) {
        return Kind.of(name, Check.D2, fault, work -> named(work, text ->
                text(change.apply(PartialDecryption.parse(CanonicalJson.bytes(text))).bytes())));
    }

    private static boolean named(Work work, UnaryOperator<String> change) {
        var places = work.draft.places(EventType.PARTIAL_DECRYPTION);
        return !places.isEmpty() && SpellingKinds.named(work.draft.steps.get(work.any(places)), change);
    }

    private static boolean wrongKey(Work work) {
        var places = work.draft.places(EventType.PARTIAL_DECRYPTION);
        if (places.isEmpty()) {
            return false;
        }
        int place = work.any(places);
        var owner = Draft.ownerOf(work.draft.steps.get(place));
        var tally = EncryptedTally.parse(work.draft.first(EventType.ENCRYPTED_TALLY).orElseThrow().data().getFirst());
        work.draft.steps.remove(place);
        var wrong = DecryptPartially.decrypt(work.draft.election(), tally, work.draft.secrets.random().next(), work.draft.secrets.random());
        work.draft.addDecryption(owner, wrong);
        work.draft.steps.add(place, work.draft.steps.removeLast());
        return true;
    }

    /** Format §10.5: B = αʷ·gᵉ gives a challenge c, and the proof holds for the factor αˣ·g^(e/c); the result stays as it was. */
    private static boolean weakChallenge(Work work) {
        var places = work.draft.places(EventType.PARTIAL_DECRYPTION);
        if (places.isEmpty() || !work.draft.has(EventType.RESULT) || !work.draft.canRecount()) {
            return false;
        }
        var step = work.draft.steps.get(work.any(places));
        var x = work.draft.secrets.trustees().get(Draft.ownerOf(step));
        var alpha = EncryptedTally.parse(work.draft.first(EventType.ENCRYPTED_TALLY).orElseThrow().data().getFirst()).ciphertexts().getFirst().getFirst().alpha();
        var w = work.draft.secrets.random().next();
        var challenge = Challenge.ofDecryption(work.draft.election().fingerprint(), FixedBase.GENERATOR.power(x), FixedBase.GENERATOR.power(w), alpha.power(w).multiply(Element.GENERATOR));
        return SpellingKinds.named(step, text -> {
            var old = PartialDecryption.parse(CanonicalJson.bytes(text));
            return text(new PartialDecryption(
                    change(old.factors(), 0, factor -> factor.multiply(FixedBase.GENERATOR.power(challenge.inverse()))),
                    change(old.proofs(), 0, _ -> new Proof(challenge, w.minus(x.times(challenge))))).bytes());
        });
    }

    static boolean text(Work work, EventType type, UnaryOperator<String> change) {
        var places = work.draft.places(type);
        if (places.isEmpty()) {
            return false;
        }
        var data = work.draft.steps.get(work.any(places)).data();
        var text = text(data.getLast());
        data.set(data.size() - 1, CanonicalJson.bytes(change.apply(text)));
        return !text(data.getLast()).equals(text);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static <T> List<List<T>> change(List<List<T>> rows, int row, UnaryOperator<T> change) {
        var changed = new ArrayList<>(rows);
        var items = new ArrayList<>(rows.get(row));
        items.set(0, change.apply(items.getFirst()));
        changed.set(row, items);
        return changed;
    }

    private static <T> List<List<T>> rows(List<List<T>> rows, UnaryOperator<List<T>> change) {
        return rows.stream().map(change).toList();
    }

    private static <T> List<T> shift(List<T> row) {
        var shifted = new ArrayList<>(row);
        Collections.rotate(shifted, 1);
        return shifted;
    }
}
