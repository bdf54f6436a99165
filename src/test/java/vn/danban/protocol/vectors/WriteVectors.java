package vn.danban.protocol.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the vector files anew: {@code main} replaces them, {@link VectorsTest} compares. Inputs come from {@link
 * ValueVectors} and {@link BallotVectors}.
 */
final class WriteVectors {
    /** The cases of one file under construction; outputs are computed, refusals are stated. */
    static final class Cases {
        private final String algorithm;
        private final String description;
        private final List<Object> cases = new ArrayList<>();

        Cases(String algorithm, String description) {
            this.algorithm = algorithm;
            this.description = description;
        }

        Cases accepted(String name, Object... input) {
            cases.add(map("name", name, "input", map(input), "output", Replay.run(algorithm, map(input))));
            return this;
        }

        Cases refused(String name, Enum<?> fault, Object... input) {
            cases.add(map("name", name, "input", map(input), "refused", fault.name()));
            return this;
        }
    }

    private WriteVectors() {}

    static Map<String, String> all() {
        var files = new TreeMap<String, String>();
        var all = new ArrayList<Cases>();
        all.addAll(ValueVectors.all());
        all.addAll(CardVectors.all());
        all.addAll(TrusteeVectors.all());
        all.addAll(CeremonyVectors.all());
        all.addAll(ShareVectors.all());
        all.addAll(BallotVectors.all());
        all.addAll(DecryptionVectors.all());
        all.addAll(LogVectors.all());
        for (var file : all) {
            files.put(
                    file.algorithm,
                    Json.write(map("description", file.description, "cases", file.cases), 4, "") + "\n");
        }
        return files;
    }

    static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    public static void main(String[] arguments) throws IOException {
        for (var file : all().entrySet()) {
            Files.writeString(VectorsTest.VECTORS.resolve(file.getKey() + ".json"), file.getValue());
        }
    }
}
