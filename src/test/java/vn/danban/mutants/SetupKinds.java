package vn.danban.mutants;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.danban.elections.Draft;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/** Whoever prepares an election: its rules, the trustees' keys, the credentials. Digests in the setup data are repaired. */
final class SetupKinds {
    private static final String SINGLE = "\\[\"Single\",\\{\"pok\":\\{\"challenge\":\"([0-9]+)\",\"response\":\"([0-9]+)\"},\"public_key\":\"([0-9a-f]{64})\"}]";

    private SetupKinds() {}

    static List<Kind> kinds() {
        var kinds = new ArrayList<>(elections());
        kinds.addAll(trustees());
        kinds.addAll(credentials());
        return kinds;
    }

    private static List<Kind> elections() {
        return List.of(
                Kind.of("election exchanged after it was fixed", Check.S1, VerifierFault.WRONG_REFERENCE, work -> behindTheBack(work, Draft.ELECTION, "\"name\":\"", "\"name\":\"x")),
                Kind.of("setup data name another file", Check.S1, VerifierFault.WRONG_REFERENCE, work -> {
                    var data = work.draft.steps.getFirst().data();
                    var stated = SetupData.parse(data.getLast());
                    var other = Digest.of("other");
                    data.set(Draft.SETUP_DATA, work.any(List.of(
                            new SetupData(other, stated.trustees(), stated.credentials(), stated.certificate()),
                            new SetupData(stated.election(), other, stated.credentials(), stated.certificate()),
                            new SetupData(stated.election(), stated.trustees(), other, stated.certificate()))).bytes());
                    return true;
                }),
                Kind.of("setup data name a certificate that is not there", Check.S1, VerifierFault.WRONG_REFERENCE, work -> {
                    var data = work.draft.steps.getFirst().data();
                    data.set(Draft.SETUP_DATA, CanonicalJson.bytes(new String(data.getLast(), StandardCharsets.UTF_8)
                            .replaceFirst("}$", ",\"credentials_certificate\":\"" + Digest.of("x") + "\"}")));
                    return true;
                }),
                Kind.of("certificate nobody names", Check.S1, VerifierFault.WRONG_REFERENCE, work -> {
                    work.draft.steps.getFirst().data().add(Draft.SETUP_DATA, CanonicalJson.bytes("{}"));
                    return true;
                }),
                Kind.of("question reworded after the ballots", Check.B1, BallotFault.OTHER_FINGERPRINT, work -> work.draft.has(EventType.BALLOT)
                        && file(work, Draft.ELECTION, text -> text.replace("\"question\":\"", "\"question\":\"Not: "))),
                Kind.unjudged("version 2", FormatFault.NOT_SUPPORTED, work -> file(work, Draft.ELECTION, text -> text.replace("{\"version\":1", "{\"version\":2"))),
                Kind.unjudged("unknown group", FormatFault.NOT_SUPPORTED, work -> file(work, Draft.ELECTION, text ->
                        text.replace("\"group\":\"Ed25519\"", "\"group\":\"" + work.any(List.of("BELENIOS-2048", "RFC-3526-2048", "ed25519", "")) + "\""))),
                Kind.unjudged("question of another kind", FormatFault.NOT_SUPPORTED, work -> file(work, Draft.ELECTION, text ->
                        text.replaceFirst("\\{\"answers\"", "{\"type\":\"" + work.any(List.of("NonHomomorphic", "Lists")) + "\",\"value\""))),
                Kind.of("no question", Check.S2, FormatFault.OUT_OF_RANGE, work -> file(work, Draft.ELECTION, text -> text.replaceFirst("\"questions\":\\[.*],\"uuid\"", "\"questions\":[],\"uuid\""))),
                Kind.of("more choices than answers", Check.S2, FormatFault.OUT_OF_RANGE, work -> file(work, Draft.ELECTION, text -> text.replaceFirst("\"max\":[0-9]+", "\"max\":99"))),
                Kind.of("least above most", Check.S2, FormatFault.OUT_OF_RANGE, work -> file(work, Draft.ELECTION, text -> text.replaceFirst("\"min\":[0-9]+", "\"min\":99"))),
                Kind.of("question without answers", Check.S2, FormatFault.OUT_OF_RANGE, work -> file(work, Draft.ELECTION, text ->
                        text.replaceFirst("\"answers\":\\[[^]]*],(\"blank\":true,)?\"min\":[0-9]+,\"max\":[0-9]+", "\"answers\":[],\"min\":0,\"max\":0"))),
                Kind.of("name of an election with other letters", Check.S2, FormatFault.UUID_MALFORMED, work -> file(work, Draft.ELECTION, text ->
                        text.replaceFirst("\"uuid\":\".", "\"uuid\":\"" + work.any(List.of("0", "O", "I", "l", "-", "/"))))),
                Kind.of("name of an election too short", Check.S2, FormatFault.UUID_MALFORMED, work -> file(work, Draft.ELECTION, text ->
                        text.replaceFirst("\"uuid\":\"[^\"]*", "\"uuid\":\"tooShort"))),
                Kind.of("key nobody of the trustees made", Check.S4, VerifierFault.WRONG_ELECTION_KEY, work -> file(work, Draft.ELECTION, text ->
                        text.replaceFirst("\"public_key\":\"[0-9a-f]{64}", "\"public_key\":\"" + random(work)))));
    }

    private static List<Kind> trustees() {
        return List.of(
                Kind.of("proof of knowledge with challenge 0", Check.S3, TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, work -> key(work, (_, r, x) -> entry("0", r, x))),
                Kind.of("proof of knowledge at random", Check.S3, TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, work -> key(work, (c, _, x) -> entry(c, work.randomProof().response().toString(), x))),
                Kind.of("key without possession", Check.S3, TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, work -> key(work, (c, r, _) -> entry(c, r, random(work).toString())) && fit(work)),
                Kind.of("rushing trustee cancels the others' keys", Check.S3, TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, SetupKinds::rush),
                Kind.of("proof of knowledge with a scalar plus q", Check.S3, FormatFault.SCALAR_NOT_REDUCED, work -> key(work, (c, r, x) ->
                        entry(new BigInteger(c).add(Scalar.ORDER).toString(), r, x))),
                Kind.of("proof of knowledge with a negative scalar", Check.S3, FormatFault.SCALAR_MALFORMED, work -> key(work, (c, r, x) -> entry(c, "-" + r, x))),
                Kind.of("neutral trustee key", Check.S3, FormatFault.ELEMENT_NEUTRAL, work -> key(work, (c, r, _) -> entry(c, r, Element.NEUTRAL.toString()))),
                Kind.of("trustee of another kind", Check.S3, FormatFault.NOT_CANONICAL, work -> file(work, Draft.TRUSTEES, text -> text.replaceFirst("\"(Single|Pedersen)\"", "\"Double\""))),
                Kind.of("trustee taken out", Check.S4, VerifierFault.WRONG_ELECTION_KEY, work -> work.draft.trustees().trustees().size() > 1
                        && file(work, Draft.TRUSTEES, text -> text.replaceFirst("," + SINGLE + "]$", "]"))),
                Kind.of("no trustees", Check.S4, VerifierFault.WRONG_ELECTION_KEY, work -> file(work, Draft.TRUSTEES, _ -> "[]")),
                Kind.of("trustee more", Check.S4, VerifierFault.WRONG_ELECTION_KEY, work -> file(work, Draft.TRUSTEES, text ->
                        text.replaceFirst("]$", ",[\"Single\"," + GenerateTrusteeKey.generate(work.draft.secrets.random()).key().json() + "]]"))));
    }

    private static List<Kind> credentials() {
        return List.of(
                Kind.of("credential twice", Check.S5, FormatFault.DUPLICATE_CREDENTIAL, work -> file(work, Draft.CREDENTIALS, text -> text.replaceFirst("\\[(\"[^\"]*\")", "[$1,$1"))),
                Kind.of("credential twice with another weight", Check.S5, FormatFault.DUPLICATE_CREDENTIAL, work -> file(work, Draft.CREDENTIALS, text -> text.replaceFirst("\\[(\"[0-9a-f]{64})([^\"]*\")", "[$1,7\",$1$2"))),
                weight("weight with a leading zero", "01"), weight("negative weight", "-1"), weight("weight with a fraction", "1.5"),
                weight("empty weight", ""), weight("enormous weight", "9".repeat(13)), weight("second weight", "1,1"), weight("weight in words", "one"),
                Kind.of("credential's weight altered", Check.T1, VerifierFault.WRONG_ENCRYPTED_TALLY, SetupKinds::alterWeight),
                Kind.of("credential of a voter taken out", Check.B1, BallotFault.UNKNOWN_CREDENTIAL, work -> {
                    var ballots = work.draft.places(EventType.BALLOT);
                    return !ballots.isEmpty() && file(work, Draft.CREDENTIALS, text -> {
                        var gone = "\"" + Work.credentialOf(work.draft.steps.get(work.any(ballots)).payload());
                        return text.replaceFirst("," + gone + "[^\"]*\"", "").replaceFirst(gone + "[^\"]*\",?", "");
                    });
                }),
                Kind.of("no credentials", Check.B1, BallotFault.UNKNOWN_CREDENTIAL, work -> work.draft.has(EventType.BALLOT) && file(work, Draft.CREDENTIALS, _ -> "[]")));
    }

    private static Kind weight(String name, String spelling) {
        return Kind.of(name, Check.S5, FormatFault.OUT_OF_RANGE, work -> file(work, Draft.CREDENTIALS,
                text -> text.replaceFirst("\\[\"([0-9a-f]{64})[^\"]*", "[\"$1," + spelling)));
    }

    private static boolean alterWeight(Work work) {
        var ballots = work.draft.places(EventType.BALLOT);
        if (ballots.isEmpty() || !work.draft.has(EventType.ENCRYPTED_TALLY)) {
            return false;
        }
        var voter = Work.credentialOf(work.draft.steps.get(work.any(ballots)).payload());
        return file(work, Draft.CREDENTIALS, text -> text.replaceFirst("\"" + voter + "[^\"]*\"", "\"" + voter + ",10\""));
    }

    static boolean file(Work work, int which, UnaryOperator<String> change) {
        var text = work.draft.file(which);
        var changed = change.apply(text);
        work.draft.setFile(which, changed);
        return !changed.equals(text);
    }

    private static boolean behindTheBack(Work work, int which, String before, String after) {
        var data = work.draft.steps.getFirst().data();
        data.set(which, CanonicalJson.bytes(work.draft.file(which).replace(before, after)));
        return true;
    }

    private interface Entry {
        String of(String challenge, String response, String key);
    }

    private static String entry(String challenge, String response, String key) {
        return "[\"Single\",{\"pok\":{\"challenge\":\"" + challenge + "\",\"response\":\"" + response + "\"},\"public_key\":\"" + key + "\"}]";
    }

    /** Changes the last single trustee. */
    private static boolean key(Work work, Entry change) {
        return file(work, Draft.TRUSTEES, text -> {
            var singles = Pattern.compile(SINGLE).matcher(text).results().toList();
            if (singles.isEmpty()) {
                return text;
            }
            var last = singles.getLast();
            return text.substring(0, last.start()) + change.of(last.group(1), last.group(2), last.group(3)) + text.substring(last.end());
        });
    }

    /** Writes the product of the keys into the election. */
    private static boolean fit(Work work) {
        return file(work, Draft.ELECTION, text -> text.replaceFirst("\"public_key\":\"[0-9a-f]{64}", "\"public_key\":\"" + work.draft.trustees().electionKey()));
    }

    /** The last trustee knows x of the election key gˣ and hands in what is missing, with a proof for gˣ. */
    private static boolean rush(Work work) {
        var pair = GenerateTrusteeKey.generate(work.draft.secrets.random());
        var knowledge = pair.key().knowledge();
        if (work.draft.trustees().trustees().size() < 2) {
            return false;
        }
        return key(work, (_, _, own) -> entry(knowledge.challenge().toString(), knowledge.response().toString(),
                pair.key().publicKey().divide(work.draft.trustees().electionKey().divide(Element.decode(own))).toString())) && fit(work);
    }

    private static Element random(Work work) {
        return FixedBase.GENERATOR.power(work.draft.secrets.random().next());
    }
}
