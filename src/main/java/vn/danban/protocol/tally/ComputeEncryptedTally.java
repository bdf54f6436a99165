package vn.danban.protocol.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;

/**
 * Format §5 — Multiply all counted ballots, each to the power of its credential's weight. Of several ballots of a
 * credential the last counts.
 */
public final class ComputeEncryptedTally {
    /** The tally and its summary, which is what an archive holds. */
    public record Tally(EncryptedTally encrypted, SizedTally sized) {}

    private ComputeEncryptedTally() {}

    /** @param ballots in the order of their events */
    public static Tally compute(Election election, CredentialList credentials, Collection<Ballot> ballots) {
        var counted = new LinkedHashMap<Element, Ballot>();
        ballots.forEach(ballot -> counted.put(ballot.credential(), ballot));
        var products = new ArrayList<List<Ciphertext>>();
        for (var question = 0; question < election.questions().size(); question++) {
            var row = new ArrayList<Ciphertext>();
            for (var choice = 0; choice < election.questions().get(question).choices(); choice++) {
                row.add(product(credentials, counted.values(), question, choice));
            }
            products.add(row);
        }
        var encrypted = new EncryptedTally(products);
        var totalWeight =
                counted.keySet().stream().mapToLong(credentials::weightOf).sum();
        return new Tally(encrypted, new SizedTally(counted.size(), totalWeight, Digest.of(encrypted.bytes())));
    }

    private static Ciphertext product(
            CredentialList credentials, Collection<Ballot> ballots, int question, int choice) {
        return Ciphertext.product(ballots.stream()
                .map(ballot ->
                        ballot.answers().get(question).get(choice).power(credentials.weightOf(ballot.credential())))
                .toList());
    }
}
