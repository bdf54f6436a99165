package vn.danban.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §10.3 — What a sealed ballot says, with the randomness of its ciphertexts. The house has no use for it: only what a voter's second
 * device does is held against it.
 */
public final class OpenBallot {
    /** Besides those of a ballot. */
    public enum OpeningFault implements Fault {
        NOT_ITS_RANDOMNESS
    }

    private OpenBallot() {}

    /** @param randomness one for each choice, question after question */
    public static List<List<Integer>> open(Election election, byte[] bytes, List<Scalar> randomness) {
        var ballot = WrittenBallot.parse(bytes);
        require(ballot.uuid().equals(election.uuid()), BallotFault.OTHER_ELECTION);
        require(ballot.fingerprint().equals(election.fingerprint()), BallotFault.OTHER_FINGERPRINT);
        var sizes = election.questions().stream().map(Question::choices).toList();
        require(ballot.answers().stream().map(answer -> answer.choices().size()).toList().equals(sizes)
            && randomness.size() == sizes.stream().mapToInt(Integer::intValue).sum(), BallotFault.WRONG_SHAPE);
        var left = new ArrayDeque<>(randomness);
        var opened = new ArrayList<List<Integer>>();
        for (var answer : ballot.answers()) {
            opened.add(answer.choices().stream().map(choice -> open(election, choice, left.remove())).toList());
        }
        return opened;
    }

    private static int open(Election election, WrittenBallot.Choice choice, Scalar r) {
        require(FixedBase.GENERATOR.power(r).toString().equals(choice.alpha()), OpeningFault.NOT_ITS_RANDOMNESS);
        var vote = Element.decode(choice.beta()).divide(election.publicKey().power(r));
        var m = IntStream.of(0, 1).filter(number -> FixedBase.GENERATOR.power(Scalar.of(number)).equals(vote)).findFirst();
        require(m.isPresent(), OpeningFault.NOT_ITS_RANDOMNESS);
        return m.getAsInt();
    }

    private static void require(boolean holds, Fault fault) {
        if (!holds) {
            throw new ProtocolException(fault, "does not open");
        }
    }
}
