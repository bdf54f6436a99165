package vn.danban.protocol;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Format §4 — The proofs of one answer: recompute the commitments of every branch, so that {@link PendingProofs} can
 * compare the hashes.
 */
final class VerifyAnswer {
    private final Election election;
    private final FixedBase publicKey;
    private final Element credential;
    private final PendingProofs proofs;

    VerifyAnswer(Election election, FixedBase publicKey, Element credential, PendingProofs proofs) {
        this.election = election;
        this.publicKey = publicKey;
        this.credential = credential;
        this.proofs = proofs;
    }

    /** A ciphertext whose two halves are about to be raised to several powers. */
    private record Statement(Base alpha, Base beta) {
        static Statement of(Ciphertext ciphertext) {
            return new Statement(Base.of(ciphertext.alpha()), Base.of(ciphertext.beta()));
        }

        Ciphertext ciphertext() {
            return new Ciphertext(alpha.element(), beta.element());
        }
    }

    /** Adds all proofs of this answer and returns its ciphertexts, members of the group. */
    List<Ciphertext> collect(Question question, WrittenBallot.Answer answer) {
        var statements = answer.choices().stream().map(VerifyAnswer::decode).toList();
        var choices = statements.stream().map(Statement::ciphertext).toList();
        var context = Challenge.context(election, credential);
        for (var i = 0; i < choices.size(); i++) {
            var prefix = Challenge.individualPrefix(context, choices.get(i));
            var branches = answer.individual().get(i);
            var commitments = new ArrayList<Element>();
            commit(commitments, statements.get(i), 0, branches.get(0));
            commit(commitments, statements.get(i), 1, branches.get(1));
            add(BallotFault.BAD_INDIVIDUAL_PROOF, prefix, commitments, branches);
        }
        var wholeContext = Challenge.context(election, credential, choices);
        if (question.blank()) {
            collectWithBlank(question, answer, wholeContext, statements.getFirst(), choices);
        } else {
            collectOverall(question, answer, wholeContext, choices);
        }
        return choices;
    }

    private void collectOverall(
            Question question, WrittenBallot.Answer answer, String wholeContext, List<Ciphertext> choices) {
        var sum = Ciphertext.product(choices);
        Element.writeAll(List.of(sum.alpha(), sum.beta()));
        var commitments = new ArrayList<Element>();
        commitRange(commitments, sum, question.min(), answer.overall());
        add(BallotFault.BAD_OVERALL_PROOF, Challenge.overallPrefix(wholeContext, sum), commitments, answer.overall());
    }

    private void collectWithBlank(
            Question question,
            WrittenBallot.Answer answer,
            String wholeContext,
            Statement blank,
            List<Ciphertext> choices) {
        var sum = Ciphertext.product(choices.subList(1, choices.size()));
        var exclusive = new ArrayList<Element>();
        commit(exclusive, blank, 0, answer.blank().get(0));
        commit(exclusive, Statement.of(sum), 0, answer.blank().get(1));
        add(BallotFault.BAD_BLANK_PROOF, Challenge.blankPrefix(wholeContext), exclusive, answer.blank());
        var overall = new ArrayList<Element>();
        commit(overall, blank, 1, answer.overall().getFirst());
        commitRange(
                overall,
                sum,
                question.min(),
                answer.overall().subList(1, answer.overall().size()));
        add(BallotFault.BAD_OVERALL_PROOF, Challenge.overallWithBlankPrefix(wholeContext), overall, answer.overall());
    }

    /** One branch for each number from {@code first} on. */
    private void commitRange(List<Element> commitments, Ciphertext sum, int first, List<Proof> branches) {
        var statement = Statement.of(sum);
        for (var i = 0; i < branches.size(); i++) {
            commit(commitments, statement, first + i, branches.get(i));
        }
    }

    /** Branch "(α, β) encrypts m": A = g^response · α^challenge, B = y^response · (β/gᵐ)^challenge. */
    private void commit(List<Element> commitments, Statement statement, int m, Proof proof) {
        var onGenerator =
                FixedBase.GENERATOR.power(proof.response()).multiply(statement.alpha.power(proof.challenge()));
        var onKey = publicKey.power(proof.response()).multiply(statement.beta.power(proof.challenge()));
        if (m != 0) {
            onKey = onKey.divide(FixedBase.GENERATOR.power(proof.challenge().times(Scalar.of(m))));
        }
        commitments.add(onGenerator);
        commitments.add(onKey);
    }

    /** The challenges of all branches must add up to the hash. */
    private void add(BallotFault fault, String prefix, List<Element> commitments, List<Proof> branches) {
        var sum = branches.stream().map(Proof::challenge).reduce(Scalar.ZERO, Scalar::plus);
        proofs.add(fault, commitments, sum, () -> Challenge.ofDisjunction(prefix, commitments));
    }

    private static Statement decode(WrittenBallot.Choice choice) {
        try {
            return new Statement(Base.decode(choice.alpha()), Base.decode(choice.beta()));
        } catch (ProtocolException e) {
            var outside = e.fault() == FormatFault.ELEMENT_NOT_IN_GROUP;
            throw new ProtocolException(
                    outside ? BallotFault.ELEMENT_NOT_IN_GROUP : BallotFault.ELEMENT_INVALID, e.getMessage());
        }
    }
}
