package vn.danban.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.danban.elections.Draft;
import vn.danban.elections.ElectionPlan;
import vn.danban.elections.MakeElection;
import vn.danban.elections.Secrets;
import vn.danban.protocol.WriteHints;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.RandomScalars;

/**
 * An archive that is right.
 *
 * @param hints beside it (Protocol §9.2), which must neither help an attack nor make a sound archive doubtful
 * @param plan how it was made; empty for the reference tool's
 */
record Original(String name, byte[] archive, Draft draft, byte[] hints, Optional<ElectionPlan> plan) {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final List<String> REFERENCE = List.of(
            "belenios-small/valid-roundtrip.bel", "belenios-small/valid-open-with-revote.bel", "belenios-small/valid-weights.bel",
            "belenios-small/valid-two-questions-noble-ballots.bel", "belenios-threshold/valid-2of3.bel", "danban/ten-households-passed.bel");

    /** The reference tool's, and of ours so many of each shape: three answers, any questions, weights, threshold sets, votes again. */
    static List<Original> pool(int each, Random random) {
        var pool = new ArrayList<Original>();
        REFERENCE.forEach(file -> pool.add(reference(file)));
        for (var i = 0; i < each; i++) {
            pool.add(of(ElectionPlan.ours(random, 3 + random.nextInt(5))));
            pool.add(of(ElectionPlan.random(random, 3 + random.nextInt(4))));
            pool.add(of(ElectionPlan.random(random, 3).with(random, ElectionPlan.Share.SINGLE, new ElectionPlan.Share(false, 2, 3))));
        }
        return pool;
    }

    private static Original of(ElectionPlan plan) {
        var draft = new MakeElection(plan).make();
        return new Original((plan.ours() ? "ours " : "any ") + plan.seed(), draft.archive(), draft, hints(draft), Optional.of(plan));
    }

    private static Original reference(String file) {
        try {
            var archive = Files.readAllBytes(RECORDS.resolve(file));
            var read = ArchiveReader.read(archive);
            var secrets = file.contains("roundtrip") || file.contains("revote") ? smallElection() : new Secrets(Map.of(), Map.of(), chance());
            var draft = Draft.of(read, secrets);
            return new Original(file, archive, draft, hints(draft), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hints(Draft draft) {
        return WriteHints.write(draft.election(), draft.credentials(),
                draft.places(EventType.BALLOT).stream().map(place -> draft.steps.get(place).data().getFirst()).toList());
    }

    private static RandomScalars chance() {
        return RandomScalars.from(new Random(1));
    }

    /** The secrets of the reference tool's small election: throw-away test data. Credentials as format §2.1 derives them. */
    private static Secrets smallElection() throws IOException {
        var voters = new HashMap<String, Scalar>();
        var trustees = new HashMap<Integer, Scalar>();
        for (var line : Files.readAllLines(RECORDS.resolve("belenios-small/secrets.txt"))) {
            var parts = line.split(" ");
            switch (parts[0]) {
                case "trustee" -> trustees.put(Integer.valueOf(parts[1]), Scalar.parse(parts[2]));
                case "voter" -> {
                    var prefix = "derive_credential|" + parts[1] + "|";
                    var key = Scalar.fromLongBytes(join(Digest.of(prefix + "0|" + parts[2]), Digest.of(prefix + "1|" + parts[2])));
                    voters.put(FixedBase.GENERATOR.power(key).toString(), key);
                }
                default -> { }
            }
        }
        return new Secrets(voters, trustees, chance());
    }

    private static byte[] join(Digest first, Digest second) {
        var joined = new byte[64];
        System.arraycopy(first.bytes(), 0, joined, 0, 32);
        System.arraycopy(second.bytes(), 0, joined, 32, 32);
        return joined;
    }
}
