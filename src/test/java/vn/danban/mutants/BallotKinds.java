package vn.danban.mutants;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danban.elections.Draft;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/** Voters with a program of their own: whatever stands in the ballot is signed again by its voter, and everything counted again. */
final class BallotKinds {
    private static final String PROOF = "\\{\"challenge\":\"([0-9]+)\",\"response\":\"([0-9]+)\"}";
    private static final Pattern SCALAR = Pattern.compile("(?<=\"(?:challenge|response)\":\")[0-9]+");
    private static final Pattern CHALLENGE = Pattern.compile("(?<=\"challenge\":\")[0-9]+");
    private static final Pattern TWO_PROOFS = Pattern.compile("(" + PROOF + "),(" + PROOF + ")");
    private static final Pattern CHOICE = Pattern.compile("\\{\"alpha\":\"([0-9a-f]{64})\",\"beta\":\"([0-9a-f]{64})\"}");
    private static final Pattern PAIR = Pattern.compile("\\[" + PROOF + "," + PROOF + "]");
    private static final List<String> BAD_PROOF =
            List.of("B1 BAD_INDIVIDUAL_PROOF", "B1 BAD_BLANK_PROOF", "B1 BAD_OVERALL_PROOF");

    private BallotKinds() {}

    static List<Kind> kinds() {
        var kinds = new ArrayList<>(List.of(
                Kind.anyOf("challenge 0", BAD_PROOF, work -> resign(work, any(CHALLENGE, work.random, (_, _) -> "0"))),
                Kind.anyOf("response 0", BAD_PROOF, work -> resign(work, proof(work.random, (challenge, _) -> challenge, (_, _) -> "0"))),
                Kind.anyOf("proof at random", BAD_PROOF, work -> resign(work, proof(work.random, (_, _) -> work.randomProof().challenge().toString(), (_, r) -> r))),
                Kind.anyOf("challenges shifted, their sum kept", BAD_PROOF, work -> resign(work, shift(work.random))),
                Kind.anyOf("branches exchanged", BAD_PROOF, work -> resign(work, any(TWO_PROOFS, work.random, (found, _) -> found.group(4) + "," + found.group(1)))),
                scalar("scalar plus q", text -> new BigInteger(text).add(Scalar.ORDER).toString()),
                scalar("scalar plus a power of two", text -> new BigInteger(text).setBit(512).toString()),
                scalar("negative scalar", text -> "-" + text),
                scalar("scalar with a sign", text -> "+" + text),
                scalar("scalar with a leading zero", text -> "0" + text),
                scalar("scalar in hexadecimal", text -> "0x" + new BigInteger(text).toString(16)),
                scalar("empty scalar", _ -> ""),
                scalar("scalar with a decimal point", text -> text + ".0"),
                shape("one choice more", text -> CHOICE.matcher(text).replaceFirst("$0,$0")),
                shape("one choice less", text -> text.replaceFirst("(\\[" + CHOICE.pattern() + "),[^\\]]*]", "$1]")),
                shape("an individual proof more", text -> PAIR.matcher(text).replaceFirst("$0,$0")),
                shape("a branch more in an individual proof", text -> PAIR.matcher(text).replaceFirst("[{\"challenge\":\"0\",\"response\":\"0\"},$0").replace("},[{", "},{")),
                shape("an overall branch more", text -> text.replaceFirst("\"overall_proof\":\\[(" + PROOF + ")", "\"overall_proof\":[$1,$1")),
                shape("an overall branch less", text -> text.replaceFirst("\"overall_proof\":\\[" + PROOF + ",", "\"overall_proof\":[")),
                shape("blank proof taken out", text -> text.replaceFirst(",\"blank_proof\":\\[[^\\]]*]", "")),
                shape("blank proof put in", text -> text.contains("blank_proof") ? text
                        : text.replaceFirst("(\"overall_proof\":(\\[[^\\]]*]))", "$1,\"blank_proof\":$2")),
                shape("one answer more", text -> text.replaceFirst("\"answers\":\\[(\\{\"choices\".*})],\"signature\"", "\"answers\":[$1,$1],\"signature\"")),
                shape("no answer", text -> text.replaceFirst("\"answers\":\\[.*],\"signature\"", "\"answers\":[],\"signature\"")),
                Kind.of("ciphertexts exchanged", Check.B1, BallotFault.BAD_INDIVIDUAL_PROOF, work -> work.resignBallot(text ->
                        text.replaceFirst("(" + CHOICE.pattern() + "),(" + CHOICE.pattern() + ")", "$4,$1"))),
                Kind.of("ciphertexts made anew from a neighbour's", Check.B1, BallotFault.BAD_INDIVIDUAL_PROOF, work -> copy(work, true)),
                Kind.of("neighbour's ciphertexts and proofs", Check.B1, BallotFault.BAD_INDIVIDUAL_PROOF, work -> copy(work, false)),
                Kind.of("one vote more in the ciphertext", Check.B1, BallotFault.BAD_INDIVIDUAL_PROOF, work -> work.resignBallot(text ->
                        any(CHOICE, work.random, (found, _) -> new Ciphertext(Element.decode(found.group(1)),
                                Element.decode(found.group(2)).multiply(Element.GENERATOR)).json()).apply(text))),
                Kind.of("signed by another voter", Check.B1, BallotFault.BAD_SIGNATURE, BallotKinds::signWithAnotherKey),
                Kind.of("signature of another ballot", Check.B1, BallotFault.WRONG_SIGNATURE_HASH, BallotKinds::copySignature),
                Kind.of("signature's challenge 0", Check.B1, BallotFault.BAD_SIGNATURE, work -> work.rewriteBallot(text ->
                        text.replaceFirst("(\"hash\":\"[^\"]*\",\"proof\":\\{\"challenge\":\")[0-9]+", "$10"))),
                Kind.of("signature's response plus q", Check.B1, BallotFault.SCALAR_INVALID, work -> work.rewriteBallot(text ->
                        Pattern.compile("[0-9]+(?=\"}}}$)").matcher(text).replaceFirst(found ->
                                new BigInteger(found.group()).add(Scalar.ORDER).toString()))),
                Kind.of("changed after signing", Check.B1, BallotFault.WRONG_SIGNATURE_HASH, work -> work.rewriteBallot(
                        any(Pattern.compile("(?<=\"response\":\")[0-9](?=[0-9]{60,}\".*\"signature\")"), work.random, (found, _) -> found.group().equals("1") ? "2" : "1"))),
                Kind.of("hash of another content", Check.B1, BallotFault.WRONG_SIGNATURE_HASH, work -> work.rewriteBallot(text ->
                        text.replaceFirst("\"signature\":\\{\"hash\":\"[^\"]*", "\"signature\":{\"hash\":\"" + Matcher.quoteReplacement(Digest.of("x").base64())))),
                Kind.of("no signature", Check.B1, BallotFault.NOT_CANONICAL, work -> work.rewriteBallot(text -> text.replaceFirst(",\"signature\":.*}}$", ""))),
                Kind.of("ballot of another election", Check.B1, BallotFault.OTHER_ELECTION, work -> resign(work, text ->
                        text.replaceFirst("\"election_uuid\":\"[^\"]*", "\"election_uuid\":\"AnotherVote123"))),
                Kind.of("ballot of another fingerprint", Check.B1, BallotFault.OTHER_FINGERPRINT, work -> resign(work, text ->
                        text.replaceFirst("\"election_hash\":\"[^\"]*", "\"election_hash\":\"" + Matcher.quoteReplacement(Digest.of("x").base64())))),
                Kind.of("fingerprint in hexadecimal", Check.B1, BallotFault.NOT_CANONICAL, work -> resign(work, text ->
                        text.replaceFirst("\"election_hash\":\"[^\"]*", "\"election_hash\":\"" + work.draft.election().fingerprint().hex()))),
                Kind.of("nobody's ballot", Check.B1, BallotFault.UNKNOWN_CREDENTIAL, BallotKinds::stuff),
                Kind.of("the same ballot twice", Check.B2, VerifierFault.BALLOT_TWICE, BallotKinds::repeat)));
        kinds.addAll(wrongChoices());
        return kinds;
    }

    private static List<Kind> wrongChoices() {
        return List.of(
                WrongChoices.kind("two of one choice", BAD_PROOF, choices -> WrongChoices.first(choices, 2)),
                WrongChoices.kind("minus one of a choice", BAD_PROOF, choices -> WrongChoices.first(choices, -1)),
                WrongChoices.kind("a thousand of a choice", BAD_PROOF, choices -> WrongChoices.first(choices, 1000)),
                WrongChoices.tooMany(), WrongChoices.tooFew(), WrongChoices.blankAndChoice());
    }

    private static boolean resign(Work work, UnaryOperator<String> change) {
        return work.resignBallot(change);
    }

    private static Kind scalar(String name, UnaryOperator<String> change) {
        return Kind.of(name, Check.B1, BallotFault.SCALAR_INVALID, work -> resign(work, any(SCALAR, work.random, (found, _) -> change.apply(found.group()))));
    }

    private static Kind shape(String name, UnaryOperator<String> change) {
        return Kind.of(name, Check.B1, BallotFault.WRONG_SHAPE, work -> resign(work, change));
    }

    /** Replaces one match, chosen at random, before the signature. */
    private static UnaryOperator<String> any(Pattern pattern, Random random, BiFunction<MatchResult, Random, String> replacement) {
        return text -> {
            var end = text.indexOf(",\"signature\"");
            var matches = pattern.matcher(text).results().filter(found -> found.start() < end).toList();
            if (matches.isEmpty()) {
                return text;
            }
            var found = matches.get(random.nextInt(matches.size()));
            return text.substring(0, found.start()) + replacement.apply(found, random) + text.substring(found.end());
        };
    }

    private static UnaryOperator<String> proof(Random random, BiFunction<String, String, String> challenge, BiFunction<String, String, String> response) {
        return any(Pattern.compile(PROOF), random, (found, _) -> "{\"challenge\":\"" + challenge.apply(found.group(1), found.group(2))
                + "\",\"response\":\"" + response.apply(found.group(1), found.group(2)) + "\"}");
    }

    private static UnaryOperator<String> shift(Random random) {
        return any(TWO_PROOFS, random, (found, _) -> {
            var first = Scalar.parse(found.group(2)).plus(Scalar.ONE);
            var second = Scalar.parse(found.group(5)).minus(Scalar.ONE);
            return "{\"challenge\":\"" + first + "\",\"response\":\"" + found.group(3) + "\"},{\"challenge\":\"" + second + "\",\"response\":\"" + found.group(6) + "\"}";
        });
    }

    /** A neighbour's answers under one's own credential, as they are or re-randomised; the neighbour's proofs come along. */
    private static boolean copy(Work work, boolean anew) {
        var election = work.draft.election();
        return work.resignBallot(own -> {
            var neighbours = work.draft.ballots(text -> !Work.credentialOf(text).equals(Work.credentialOf(own)));
            if (neighbours.isEmpty()) {
                return own;
            }
            var copied = work.draft.steps.get(work.any(neighbours)).payload();
            copied = copied.replace(Work.credentialOf(copied), Work.credentialOf(own));
            return !anew ? copied : CHOICE.matcher(copied).replaceAll(found -> {
                var r = work.draft.secrets.random().next();
                return new Ciphertext(Element.decode(found.group(1)).multiply(FixedBase.GENERATOR.power(r)),
                        Element.decode(found.group(2)).multiply(election.publicKey().power(r))).json();
            });
        });
    }

    private static boolean signWithAnotherKey(Work work) {
        return work.rewriteBallot(text -> work.sign(text, work.draft.secrets.random().next()));
    }

    private static boolean copySignature(Work work) {
        return work.rewriteBallot(text -> {
            var others = work.draft.ballots(other -> !other.equals(text));
            if (others.isEmpty()) {
                return text;
            }
            var other = work.draft.steps.get(work.any(others)).payload();
            return text.substring(0, text.indexOf(",\"signature\"")) + other.substring(other.indexOf(",\"signature\""));
        });
    }

    /** A ballot with a credential of one's own, counted as if it were listed. */
    private static boolean stuff(Work work) {
        var key = work.draft.secrets.random().next();
        var credential = FixedBase.GENERATOR.power(key).toString();
        var ballots = work.draft.places(EventType.BALLOT);
        if (ballots.isEmpty()) {
            return false;
        }
        var copied = work.draft.steps.get(work.any(ballots)).payload();
        var stuffed = work.sign(copied.replace(Work.credentialOf(copied), credential), key);
        work.draft.steps.add(1, new Draft.Step(EventType.BALLOT, List.of(CanonicalJson.bytes(stuffed))));
        work.recount();
        return true;
    }

    private static boolean repeat(Work work) {
        var ballots = work.draft.places(EventType.BALLOT);
        if (ballots.isEmpty()) {
            return false;
        }
        var step = work.draft.steps.get(work.any(ballots));
        work.draft.steps.add(1 + work.random.nextInt(ballots.size() + 1), new Draft.Step(step.type(), step.data()));
        work.recount();
        return true;
    }
}
