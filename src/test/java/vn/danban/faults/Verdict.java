package vn.danban.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a history comes to against the public record.
 *
 * @param sent              different ballots that were sent
 * @param acknowledged      of those, the ones with a receipt
 * @param found             acknowledged ballots that are on the board
 * @param unknown           times nothing came back
 * @param unknownButThere   ballots on the board whose first sending brought no answer
 * @param refused           ballots that were refused in the end
 * @param breaches          of each broken rule; empty when all is well
 */
record Verdict(int sent, int acknowledged, int found, int unknown, int unknownButThere, int refused, Map<Rule, List<String>> breaches) {
    private static final int SHOWN = 3;

    boolean isClean() {
        return breaches.isEmpty();
    }

    int breaches(Rule rule) {
        return breaches.getOrDefault(rule, List.of()).size();
    }

    /** One line for people, and the first breaches of each rule below it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("sent %d, acknowledged %d, found %d, lost %d, doubled %d, unknown %d, unknown but there %d, refused %d: %s"
            .formatted(sent, acknowledged, found, breaches(Rule.LOST), breaches(Rule.DOUBLED), unknown, unknownButThere, refused,
                isClean() ? "CLEAN" : "BROKEN"));
        new TreeMap<>(breaches).forEach((rule, cases) -> text.append("\n  ").append(rule).append(' ').append(cases.size()).append(": ")
            .append(String.join("\n    ", cases.subList(0, Math.min(SHOWN, cases.size())))));
        return text.toString();
    }
}
