package vn.danban.elections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danban.protocol.Question;
import vn.danban.protocol.sealing.RunningVote;

/**
 * What differs from election to election.
 *
 * @param seed      of every secret
 * @param ours      a vote of this platform, with its description; else any election of the format
 * @param weights   one per voter; empty when the list states none
 * @param casts     in the order of their events; a voter who is there twice has voted again
 */
public record ElectionPlan(
        long seed, boolean ours, List<Question> questions, List<Share> shares, List<Long> weights, int voters, List<Cast> casts) {
    private static final int MOST_VOTERS = 60;

    /** One share of the key: a single trustee, or a set of {@code size} of whom {@code needed} suffice. */
    public record Share(boolean single, int needed, int size) {
        public static final Share SINGLE = new Share(true, 1, 1);
    }

    /** A voter's answers, one list of 0 and 1 per question. */
    public record Cast(int voter, List<List<Integer>> answers) {}

    /** Any election: 1–3 questions, 1–60 voters, all else as chance has it. */
    public static ElectionPlan random(Random random) {
        return random(random, 1 + random.nextInt(random.nextInt(4) == 0 ? MOST_VOTERS : 12));
    }

    public static ElectionPlan random(Random random, int voters) {
        var questions = Stream.generate(() -> question(random)).limit(1 + random.nextInt(3)).toList();
        var shares = Stream.generate(() -> share(random)).limit(1 + random.nextInt(2)).toList();
        List<Long> weights = random.nextInt(3) > 0 ? List.of()
            : Stream.generate(() -> weight(random)).limit(voters).toList();
        return new ElectionPlan(random.nextLong(), false, questions, shares, weights, voters, casts(random, voters, questions, true));
    }

    /** A vote of ours: three answers, one to seven single trustees, nobody votes again. */
    public static ElectionPlan ours(Random random, int voters) {
        var shares = Collections.nCopies(1 + random.nextInt(3), Share.SINGLE);
        var questions = List.of(RunningVote.QUESTION);
        return new ElectionPlan(random.nextLong(), true, questions, shares, List.of(), voters, casts(random, voters, questions, false));
    }

    /** The same with these shares of the key, and a first voter who has certainly voted again. */
    public ElectionPlan with(Random random, Share... others) {
        var again = new ArrayList<>(casts);
        for (int i = 0; i < 2; i++) {
            again.add(new Cast(0, questions.stream().map(question -> answer(random, question)).toList()));
        }
        return new ElectionPlan(seed, ours, questions, List.of(others), weights, voters, again);
    }

    private static Question question(Random random) {
        int answers = 1 + random.nextInt(5);
        int max = 1 + random.nextInt(answers);
        return new Question("Câu hỏi \"" + random.nextInt(100) + "\"\t?",
            IntStream.rangeClosed(1, answers).mapToObj(i -> "Phương án / " + i).toList(), random.nextBoolean(), random.nextInt(max + 1), max);
    }

    private static Share share(Random random) {
        if (random.nextInt(3) > 0) {
            return Share.SINGLE;
        }
        int size = 1 + random.nextInt(5);
        return new Share(false, 1 + random.nextInt(size), size);
    }

    /** Mostly light; some beyond what the format writes as a number. */
    private static long weight(Random random) {
        return random.nextInt(20) == 0 ? 1_073_741_800L + random.nextInt(50) : 1 + random.nextInt(random.nextBoolean() ? 1 : 9);
    }

    private static List<Cast> casts(Random random, int voters, List<Question> questions, boolean again) {
        var casts = new ArrayList<Cast>();
        for (int voter = 0; voter < voters; voter++) {
            int times = random.nextInt(10) == 0 ? 0 : again && random.nextInt(6) == 0 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                casts.add(new Cast(voter, questions.stream().map(question -> answer(random, question)).toList()));
            }
        }
        Collections.shuffle(casts, random);
        return List.copyOf(casts);
    }

    /** An allowed answer. */
    private static List<Integer> answer(Random random, Question question) {
        int size = question.answers().size();
        boolean isBlank = question.blank() && random.nextInt(4) == 0;
        int chosen = isBlank ? 0 : question.min() + random.nextInt(question.max() - question.min() + 1);
        var entries = new ArrayList<>(IntStream.range(0, size).mapToObj(i -> i < chosen ? 1 : 0).toList());
        Collections.shuffle(entries, random);
        if (question.blank()) {
            entries.addFirst(isBlank ? 1 : 0);
        }
        return List.copyOf(entries);
    }
}
