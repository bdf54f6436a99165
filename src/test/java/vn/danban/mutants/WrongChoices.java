package vn.danban.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.Question;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.verifier.Check;

/** Choices the question does not allow, sealed as well as they can be: with every proof made for the nearest choice that is. */
final class WrongChoices {
    private WrongChoices() {}

    static Kind kind(String name, List<String> refusals, UnaryOperator<List<Integer>> change) {
        return Kind.anyOf(name, refusals, work -> seal(work, _ -> true, (question, choices) -> change.apply(choices)));
    }

    static List<Integer> first(List<Integer> choices, int number) {
        var changed = new ArrayList<>(choices);
        changed.set(choices.size() - 1, number);
        return changed;
    }

    static Kind tooMany() {
        return Kind.of("one choice too many", Check.B1, BallotFault.BAD_OVERALL_PROOF, work -> seal(work,
                question -> question.max() < question.answers().size(), (question, _) -> chosen(question, question.max() + 1, 0)));
    }

    static Kind tooFew() {
        return Kind.of("one choice too few", Check.B1, BallotFault.BAD_OVERALL_PROOF, work -> seal(work,
                question -> question.min() > 0, (question, _) -> chosen(question, question.min() - 1, 0)));
    }

    static Kind blankAndChoice() {
        return Kind.of("blank and a choice", Check.B1, BallotFault.BAD_BLANK_PROOF, work -> seal(work,
                question -> question.blank() && question.max() > 0, (question, _) -> chosen(question, Math.max(1, question.min()), 1)));
    }

    private interface Answer {
        List<Integer> to(Question question, List<Integer> honest);
    }

    private static boolean seal(Work work, Predicate<Question> fits, Answer answer) {
        var election = work.draft.election();
        var questions = election.questions();
        return work.resignBallot(text -> {
            if (questions.stream().noneMatch(fits)) {
                return text;
            }
            var choices = new ArrayList<List<Integer>>();
            var done = false;
            for (var question : questions) {
                var honest = chosen(question, question.min(), 0);
                choices.add(!done && fits.test(question) ? answer.to(question, honest) : honest);
                done |= fits.test(question);
            }
            var key = work.draft.secrets.voters().get(Work.credentialOf(text));
            return new String(new SealBallot(election).seal(choices, key, work.draft.secrets.random()), StandardCharsets.UTF_8);
        });
    }

    private static List<Integer> chosen(Question question, int number, int blank) {
        var choices = new ArrayList<>(Collections.nCopies(question.answers().size(), 0));
        for (var i = 0; i < number; i++) {
            choices.set(i, 1);
        }
        if (question.blank()) {
            choices.addFirst(blank);
        }
        return choices;
    }
}
