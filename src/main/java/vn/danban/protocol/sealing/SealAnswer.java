package vn.danban.protocol.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.Election;
import vn.danban.protocol.Proof;
import vn.danban.protocol.Question;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Format §4 — Seal the answer to one question. Draws r for each choice in order; then the individual proofs in order;
 * then, with blank, the blank proof; then the overall proof. A proof draws, for each branch in order, challenge and
 * response of a false branch or w of the true one.
 */
final class SealAnswer {
    private final Election election;
    private final FixedBase publicKey;
    private final Element credential;
    private final RandomScalars random;

    SealAnswer(Election election, FixedBase publicKey, Element credential, RandomScalars random) {
        this.election = election;
        this.publicKey = publicKey;
        this.credential = credential;
        this.random = random;
    }

    /** A ciphertext with the r that made it. */
    private record Sealed(Ciphertext ciphertext, Scalar r) {
        static Sealed product(List<Sealed> parts) {
            return new Sealed(
                    Ciphertext.product(parts.stream().map(Sealed::ciphertext).toList()),
                    parts.stream().map(Sealed::r).reduce(Scalar.ZERO, Scalar::plus));
        }
    }

    /** "This ciphertext encrypts m." */
    private record Branch(Sealed sealed, int m) {}

    String seal(Question question, List<Integer> choices) {
        var sealed = choices.stream().map(this::encrypt).toList();
        var context = Challenge.context(election, credential);
        var individual = new ArrayList<String>();
        for (var i = 0; i < choices.size(); i++) {
            var branches = List.of(new Branch(sealed.get(i), 0), new Branch(sealed.get(i), 1));
            individual.add(
                    prove(Challenge.individualPrefix(context, sealed.get(i).ciphertext), branches, choices.get(i)));
        }
        var ciphertexts = sealed.stream().map(Sealed::ciphertext).toList();
        var whole = Challenge.context(election, credential, ciphertexts);
        return "{\"choices\":" + CanonicalJson.array(ciphertexts, Ciphertext::json)
                + ",\"individual_proofs\":" + CanonicalJson.array(individual, proof -> proof)
                + (question.blank()
                        ? sealWithBlank(question, choices, sealed, whole)
                        : sealOverall(question, choices, sealed, whole))
                + "}";
    }

    private Sealed encrypt(int m) {
        var r = random.next();
        var encoded = FixedBase.GENERATOR.power(new Scalar(BigInteger.valueOf(m).mod(Scalar.ORDER)));
        return new Sealed(
                new Ciphertext(FixedBase.GENERATOR.power(r), publicKey.power(r).multiply(encoded)), r);
    }

    private String sealOverall(Question question, List<Integer> choices, List<Sealed> sealed, String whole) {
        var sum = Sealed.product(sealed);
        var branches = range(question, sum);
        return ",\"overall_proof\":"
                + prove(Challenge.overallPrefix(whole, sum.ciphertext), branches, total(choices) - question.min());
    }

    private String sealWithBlank(Question question, List<Integer> choices, List<Sealed> sealed, String whole) {
        var blank = sealed.getFirst();
        var sum = Sealed.product(sealed.subList(1, sealed.size()));
        var isBlank = choices.getFirst() == 1;
        var exclusive =
                prove(Challenge.blankPrefix(whole), List.of(new Branch(blank, 0), new Branch(sum, 0)), isBlank ? 1 : 0);
        var branches = new ArrayList<Branch>();
        branches.add(new Branch(blank, 1));
        branches.addAll(range(question, sum));
        var chosen = total(choices.subList(1, choices.size()));
        var overall =
                prove(Challenge.overallWithBlankPrefix(whole), branches, isBlank ? 0 : chosen - question.min() + 1);
        return ",\"overall_proof\":" + overall + ",\"blank_proof\":" + exclusive;
    }

    private static List<Branch> range(Question question, Sealed sum) {
        return IntStream.rangeClosed(question.min(), question.max())
                .mapToObj(m -> new Branch(sum, m))
                .toList();
    }

    private static int total(List<Integer> choices) {
        return choices.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Disjunctive proof that one of the branches holds; false branches are simulated, the true one closes the sum of
     * the challenges.
     */
    private String prove(String prefix, List<Branch> branches, int claimed) {
        var truth = Math.clamp(claimed, 0, branches.size() - 1);
        var proofs = new ArrayList<Proof>();
        var commitments = new ArrayList<Element>();
        var others = Scalar.ZERO;
        for (var i = 0; i < branches.size(); i++) {
            if (i == truth) {
                var w = random.next();
                proofs.add(new Proof(Scalar.ZERO, w));
                commitments.add(FixedBase.GENERATOR.power(w));
                commitments.add(publicKey.power(w));
            } else {
                var proof = new Proof(random.next(), random.next());
                proofs.add(proof);
                others = others.plus(proof.challenge());
                simulate(commitments, branches.get(i), proof);
            }
        }
        var challenge = Challenge.ofDisjunction(prefix, commitments).minus(others);
        var w = proofs.get(truth).response();
        proofs.set(
                truth, new Proof(challenge, w.minus(branches.get(truth).sealed.r.times(challenge))));
        return CanonicalJson.array(proofs, Proof::json);
    }

    private void simulate(List<Element> commitments, Branch branch, Proof proof) {
        var ciphertext = branch.sealed.ciphertext;
        var shifted = ciphertext.beta().divide(FixedBase.GENERATOR.power(Scalar.of(branch.m)));
        commitments.add(FixedBase.GENERATOR
                .power(proof.response())
                .multiply(Base.of(ciphertext.alpha()).power(proof.challenge())));
        commitments.add(
                publicKey.power(proof.response()).multiply(Base.of(shifted).power(proof.challenge())));
    }
}
