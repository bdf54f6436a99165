package vn.danban.elections;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.Forging;
import vn.danban.verifier.VerifyArchive;

/**
 * Makes so many random elections and holds our verifier against the reference tool: {@code Elections <number> [<seed>]}. Both must
 * accept each, and of every third both must refuse a copy with one forged ballot. It ends with 0 when they agreed, with 1 when they did
 * not, with 2 when {@code BELENIOS_TOOL} names no tool.
 */
public final class Elections {
    private final ReferenceTool tool;
    private final TreeMap<String, Integer> shapes = new TreeMap<>();
    private int ballots;
    private int forged;
    private int disagreements;

    Elections(ReferenceTool tool) {
        this.tool = tool;
    }

    public static void main(String[] arguments) {
        var tool = ReferenceTool.named();
        if (arguments.length < 1 || tool.isEmpty()) {
            System.err.println("Elections <number> [<seed>], with BELENIOS_TOOL=<path of belenios-tool>");
            System.exit(2);
        }
        int number = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextLong();
        System.out.println("elections " + number + ", seed " + seed);
        long start = System.nanoTime();
        var elections = new Elections(tool.get());
        for (var i = 0; i < number; i++) {
            elections.compare(new Random(seed + i), i % 3 == 2);
        }
        elections.shapes.forEach((shape, times) -> System.out.printf("%-24s %d%n", shape, times));
        System.out.println(number + " elections, " + elections.ballots + " ballots, " + elections.forged + " forged copies, "
                + elections.disagreements + " disagreements, " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        System.exit(elections.disagreements == 0 ? 0 : 1);
    }

    /** @return how often the two did not say what they should */
    int compare(Random random, boolean alsoForged) {
        var plan = random.nextInt(5) == 0 ? ElectionPlan.ours(random, 1 + random.nextInt(20)) : ElectionPlan.random(random);
        note(plan);
        var draft = new MakeElection(plan).make();
        require(plan, "honest", draft.archive(), true);
        if (alsoForged && draft.has(EventType.BALLOT)) {
            forged++;
            forge(draft, random);
            require(plan, "forged", draft.archive(), false);
        }
        return disagreements;
    }

    private void require(ElectionPlan plan, String what, byte[] archive, boolean accepted) {
        var ours = ourRefusals(archive);
        var theirs = tool.refusals(archive);
        if (ours.isEmpty() != accepted || theirs.isEmpty() != accepted) {
            disagreements++;
            System.out.println("SURPRISE " + what + ": ours " + ours + ", reference " + theirs + ", " + plan);
        }
    }

    private static List<String> ourRefusals(byte[] archive) {
        try {
            return VerifyArchive.verify(archive).refusals().stream().map(String::valueOf).toList();
        } catch (ProtocolException e) {
            return List.of(e.getMessage());
        }
    }

    /** One digit of one proof is changed, the ballot signed again by its voter and everything counted again. */
    private static void forge(Draft draft, Random random) {
        var places = draft.places(EventType.BALLOT);
        var step = draft.steps.get(places.get(random.nextInt(places.size())));
        var text = step.payload();
        var proofs = text.indexOf("\"individual_proofs\"");
        var signature = text.indexOf(",\"signature\"");
        int at;
        do {
            at = proofs + random.nextInt(signature - proofs);
        } while (!Character.isDigit(text.charAt(at)) || text.charAt(at - 1) == '"');
        var changed = text.substring(0, at) + (text.charAt(at) == '9' ? '0' : (char) (text.charAt(at) + 1)) + text.substring(at + 1);
        var credential = Draft.read(step.data().getFirst(), draft.election()).orElseThrow().credential().toString();
        step.data().set(0, Forging.signAgain(
                changed.getBytes(StandardCharsets.UTF_8), draft.secrets.voters().get(credential), draft.secrets.random()));
        draft.recount();
    }

    private void note(ElectionPlan plan) {
        ballots += plan.casts().size();
        count(plan.ours() ? "ours" : "of the format");
        count("questions " + plan.questions().size());
        count(plan.questions().stream().anyMatch(question -> question.blank()) ? "with blank" : "without blank");
        count(plan.weights().isEmpty() ? "without weights" : "weights");
        if (plan.shares().stream().anyMatch(share -> !share.single())) {
            count("threshold set");
        }
        if (plan.casts().stream().map(ElectionPlan.Cast::voter).distinct().count() < plan.casts().size()) {
            count("votes again");
        }
    }

    private void count(String shape) {
        shapes.merge(shape, 1, Integer::sum);
    }
}
