package vn.danban.protocol;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/**
 * Format §4 — The proofs of one answer: the commitments of every branch, so that {@link PendingProofs} can compare the
 * hashes.
 */
final class VerifyAnswer<B> {
    private final Election election;
    private final Element credential;
    private final Commitments<B> commitments;
    private final PendingProofs proofs;

    VerifyAnswer(Election election, Element credential, Commitments<B> commitments, PendingProofs proofs) {
        this.election = election;
        this.credential = credential;
        this.commitments = commitments;
        this.proofs = proofs;
    }

    /** A ciphertext whose two halves are about to be raised to several powers. */
    private record Statement<B>(B alpha, B beta) {}

    private Ciphertext ciphertext(Statement<B> statement) {
        return new Ciphertext(commitments.element(statement.alpha), commitments.element(statement.beta));
    }

    private Statement<B> product(List<Statement<B>> factors, int powers) {
        return new Statement<>(
                commitments.product(factors.stream().map(Statement::alpha).toList(), powers),
                commitments.product(factors.stream().map(Statement::beta).toList(), powers));
    }

    /** Adds all proofs of this answer and returns its ciphertexts, members of the group. */
    List<Ciphertext> collect(Question question, WrittenBallot.Answer answer) {
        var statements = answer.choices().stream().map(this::decode).toList();
        var choices = statements.stream().map(this::ciphertext).toList();
        var context = Challenge.context(election, credential);
        for (var i = 0; i < choices.size(); i++) {
            var prefix = Challenge.individualPrefix(context, choices.get(i));
            var branches = answer.individual().get(i);
            var made = new ArrayList<Element>();
            commit(made, statements.get(i), 0, branches.get(0));
            commit(made, statements.get(i), 1, branches.get(1));
            add(BallotFault.BAD_INDIVIDUAL_PROOF, prefix, made, branches);
        }
        var wholeContext = Challenge.context(election, credential, choices);
        if (question.blank()) {
            collectWithBlank(question, answer, wholeContext, statements);
        } else {
            collectOverall(question, answer, wholeContext, product(statements, question.overallBranches()));
        }
        return choices;
    }

    private void collectOverall(
            Question question, WrittenBallot.Answer answer, String wholeContext, Statement<B> sum) {
        var total = ciphertext(sum);
        Element.writeAll(List.of(total.alpha(), total.beta()));
        var made = new ArrayList<Element>();
        commitRange(made, sum, question.min(), answer.overall());
        add(BallotFault.BAD_OVERALL_PROOF, Challenge.overallPrefix(wholeContext, total), made, answer.overall());
    }

    private void collectWithBlank(
            Question question, WrittenBallot.Answer answer, String wholeContext, List<Statement<B>> statements) {
        var blank = statements.getFirst();
        var sum = product(statements.subList(1, statements.size()), question.overallBranches());
        var exclusive = new ArrayList<Element>();
        commit(exclusive, blank, 0, answer.blank().get(0));
        commit(exclusive, sum, 0, answer.blank().get(1));
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
    private void commitRange(List<Element> made, Statement<B> sum, int first, List<Proof> branches) {
        for (var i = 0; i < branches.size(); i++) {
            commit(made, sum, first + i, branches.get(i));
        }
    }

    /** Branch "(α, β) encrypts m". */
    private void commit(List<Element> made, Statement<B> statement, int m, Proof proof) {
        made.add(commitments.onGenerator(statement.alpha, proof));
        made.add(commitments.onKey(statement.beta, m, proof));
    }

    /** The challenges of all branches must add up to the hash. */
    private void add(BallotFault fault, String prefix, List<Element> made, List<Proof> branches) {
        var sum = branches.stream().map(Proof::challenge).reduce(Scalar.ZERO, Scalar::plus);
        proofs.add(fault, made, sum, () -> Challenge.ofDisjunction(prefix, made));
    }

    private Statement<B> decode(WrittenBallot.Choice choice) {
        try {
            return new Statement<>(commitments.read(choice.alpha()), commitments.read(choice.beta()));
        } catch (ProtocolException e) {
            var outside = e.fault() == FormatFault.ELEMENT_NOT_IN_GROUP;
            throw new ProtocolException(
                    outside ? BallotFault.ELEMENT_NOT_IN_GROUP : BallotFault.ELEMENT_INVALID, e.getMessage());
        }
    }
}
