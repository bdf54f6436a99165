package vn.danban.faults;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.voting.PreparedVote;

/**
 * A household with its ballots, sealed beforehand.
 *
 * @param number     counts through all households of a run
 * @param credential under which its ballot is on the board
 * @param ballots    one, or two different ones where the manner asks for them
 */
record Household(String vote, int number, String credential, List<byte[]> ballots) {

    /** What a household does when nothing comes back. */
    enum Manner {
        /** Sends the same ballot again. */
        REPEATS,
        /** Asks for the ballot by its hash, and makes another one when it is not there. */
        ASKS,
        /** Two people cast different ballots at the same time. */
        IS_IN_TWO_MINDS;

        static Manner of(int number) {
            return switch (number % 5) {
                case 3 -> ASKS;
                case 4 -> IS_IN_TWO_MINDS;
                default -> REPEATS;
            };
        }
    }

    Manner manner() {
        return Manner.of(number);
    }

    /** Sends the ballot once more after its receipt has come. */
    boolean isAnxious() {
        return number % 7 == 0;
    }

    /** All households of these votes, in the order of the votes. */
    static List<Household> of(List<PreparedVote> votes) {
        return IntStream.range(0, votes.stream().mapToInt(PreparedVote::households).sum()).parallel().mapToObj(number -> {
            PreparedVote vote = votes.get(number / votes.getFirst().households());
            int home = number % vote.households();
            int ballots = Manner.of(number) == Manner.REPEATS ? 1 : 2;
            return new Household(vote.id(), number, vote.credential(home),
                IntStream.range(0, ballots).mapToObj(i -> vote.ballot(home)).toList());
        }).toList();
    }
}
