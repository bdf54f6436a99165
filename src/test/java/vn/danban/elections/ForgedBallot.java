package vn.danban.elections;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Election;
import vn.danban.protocol.Proof;
import vn.danban.protocol.Question;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.RandomScalars;

/**
 * Format §4 — A ballot whose points are not what they should be and whose proofs hold all the same wherever a proof can: the texts are
 * hashed as they are spelt, and every challenge is a multiple of the order of the point that was added, which then vanishes from every
 * equation (security.md: "mixed order"). Only a look at the points themselves finds it.
 */
public final class ForgedBallot {
    /**
     * What is done to the first ciphertext of the first question.
     *
     * @param alpha  respells α
     * @param beta   respells β
     * @param order  of what is added: all challenges are multiples of it
     * @param plain  r = 0, so that α is neutral before it is respelt
     */
    public record Trick(UnaryOperator<String> alpha, UnaryOperator<String> beta, int order, boolean plain) {
        /** A point of this order is added to α. */
        public static Trick mixedOrder(Curve torsion, int order) {
            return new Trick(text -> Curve.decode(text).plus(torsion).encode(), text -> text, order, false);
        }
    }

    private final Election election;
    private final Element credential;
    private final RandomScalars random;
    private final Trick trick;

    public ForgedBallot(Election election, Element credential, RandomScalars random, Trick trick) {
        this.election = election;
        this.credential = credential;
        this.random = random;
        this.trick = trick;
    }

    /** A ciphertext in the group, its r, and how it is written. */
    private record Sealed(Element alpha, Element beta, Scalar r, String alphaText, String betaText) {
        String text() {
            return alphaText + "," + betaText;
        }
    }

    private record Branch(Sealed sealed, int m) {}

    /** Content and an empty signature, to be signed by {@code Forging.signAgain}. */
    public String write(List<List<Integer>> choices) {
        var answers = new ArrayList<String>();
        for (var i = 0; i < choices.size(); i++) {
            answers.add(answer(election.questions().get(i), choices.get(i), i == 0));
        }
        return "{\"election_uuid\":\"" + election.uuid() + "\",\"election_hash\":\"" + election.fingerprint().base64()
                + "\",\"credential\":\"" + credential + "\",\"answers\":" + CanonicalJson.array(answers, answer -> answer) + ",\"signature\":{}}";
    }

    private String answer(Question question, List<Integer> choices, boolean tricked) {
        var sealed = IntStream.range(0, choices.size()).mapToObj(i -> encrypt(choices.get(i), tricked && i == 0)).toList();
        var context = Challenge.context(election, credential);
        var whole = context + "|" + String.join(",", sealed.stream().map(Sealed::text).toList());
        var individual = new ArrayList<String>();
        for (var i = 0; i < choices.size(); i++) {
            var one = sealed.get(i);
            individual.add(prove("prove|" + context + "|" + one.text() + "|", List.of(new Branch(one, 0), new Branch(one, 1)), choices.get(i)));
        }
        var counted = question.blank() ? sealed.subList(1, sealed.size()) : sealed;
        var sum = product(counted, tricked && !question.blank());
        var total = choices.subList(question.blank() ? 1 : 0, choices.size()).stream().mapToInt(Integer::intValue).sum();
        var range = new ArrayList<>(IntStream.rangeClosed(question.min(), question.max()).mapToObj(m -> new Branch(sum, m)).toList());
        var proofs = "";
        if (question.blank()) {
            var isBlank = choices.getFirst() == 1;
            range.addFirst(new Branch(sealed.getFirst(), 1));
            proofs = ",\"overall_proof\":" + prove("bproof1|" + whole + "|", range, isBlank ? 0 : total - question.min() + 1)
                    + ",\"blank_proof\":" + prove("bproof0|" + whole + "|", List.of(new Branch(sealed.getFirst(), 0), new Branch(sum, 0)), isBlank ? 1 : 0);
        } else {
            proofs = ",\"overall_proof\":" + prove("prove|" + whole + "|" + sum.text() + "|", range, total - question.min());
        }
        return "{\"choices\":" + CanonicalJson.array(sealed, one -> "{\"alpha\":\"" + one.alphaText + "\",\"beta\":\"" + one.betaText + "\"}")
                + ",\"individual_proofs\":" + CanonicalJson.array(individual, proof -> proof) + proofs + "}";
    }

    private Sealed encrypt(int m, boolean tricked) {
        var r = tricked && trick.plain ? Scalar.ZERO : random.next();
        var alpha = FixedBase.GENERATOR.power(r);
        var beta = election.publicKey().power(r).multiply(FixedBase.GENERATOR.power(Scalar.of(m)));
        return tricked
                ? new Sealed(alpha, beta, r, trick.alpha.apply(alpha.toString()), trick.beta.apply(beta.toString()))
                : new Sealed(alpha, beta, r, alpha.toString(), beta.toString());
    }

    /** What was added to the first is in the sum too; another spelling is not, for the reader would write the sum himself. */
    private Sealed product(List<Sealed> parts, boolean tricked) {
        var alpha = Element.product(parts.stream().map(Sealed::alpha).toList());
        var beta = Element.product(parts.stream().map(Sealed::beta).toList());
        var r = parts.stream().map(Sealed::r).reduce(Scalar.ZERO, Scalar::plus);
        return tricked && trick.order > 1
                ? new Sealed(alpha, beta, r, trick.alpha.apply(alpha.toString()), trick.beta.apply(beta.toString()))
                : new Sealed(alpha, beta, r, alpha.toString(), beta.toString());
    }

    private String prove(String prefix, List<Branch> branches, int truth) {
        while (true) {
            var proofs = new ArrayList<Proof>();
            var commitments = new ArrayList<Element>();
            var others = Scalar.ZERO;
            for (var i = 0; i < branches.size(); i++) {
                var proof = new Proof(i == truth ? Scalar.ZERO : multiple(), random.next());
                proofs.add(proof);
                others = others.plus(proof.challenge());
                commit(commitments, branches.get(i), proof);
            }
            var challenge = Challenge.ofDisjunction(prefix, commitments).minus(others);
            if (challenge.value().mod(BigInteger.valueOf(trick.order)).signum() == 0) {
                proofs.set(truth, new Proof(challenge, proofs.get(truth).response().minus(branches.get(truth).sealed.r.times(challenge))));
                return CanonicalJson.array(proofs, Proof::json);
            }
        }
    }

    private Scalar multiple() {
        var order = BigInteger.valueOf(trick.order);
        return new Scalar(random.next().value().divide(order).multiply(order));
    }

    private void commit(List<Element> commitments, Branch branch, Proof proof) {
        var shifted = branch.sealed.beta.divide(FixedBase.GENERATOR.power(Scalar.of(branch.m)));
        commitments.add(FixedBase.GENERATOR.power(proof.response()).multiply(branch.sealed.alpha.power(proof.challenge())));
        commitments.add(election.publicKey().power(proof.response()).multiply(shifted.power(proof.challenge())));
    }
}
