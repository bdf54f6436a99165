package vn.danban.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import vn.danban.verifier.Finding;
import vn.danban.verifier.Report;

/** Protocol §6.2 — What {@code verify --json} writes: one object, with one entry per file. Fields stay; new ones may come. */
final class VerificationJson {
    /** Raised when a field is taken away or means something else. */
    static final int FORMAT = 1;

    private final JsonGenerator json;

    private VerificationJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(List<Verification> verifications, PrintWriter out) throws IOException {
        var generator = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out);
        new VerificationJson(generator).document(verifications);
        generator.flush();
        out.println();
        out.flush();
    }

    private void document(List<Verification> verifications) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeStringField("program", Main.VERSION);
        json.writeStringField("verdict", Verdict.of(verifications.stream().map(Verification::verdict).toList()).name());
        json.writeArrayFieldStart("archives");
        for (var verification : verifications) {
            archive(verification);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void archive(Verification one) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", one.file());
        if (one.sha256().isPresent()) {
            json.writeStringField("sha256", one.sha256().get().hex());
            json.writeNumberField("size", one.size());
        }
        json.writeStringField("verdict", one.verdict().name());
        if (!one.reason().isEmpty()) {
            json.writeStringField("reason", one.reason());
        }
        if (one.report().isPresent()) {
            facts(one.report().get().facts());
            checks(one.report().get());
        }
        json.writeNumberField("ballotsChecked", one.ballots());
        json.writeNumberField("milliseconds", one.milliseconds());
        json.writeNumberField("ballotsPerSecond", one.ballotsPerSecond());
        json.writeEndObject();
    }

    private void facts(Report.Facts facts) throws IOException {
        if (facts.election().isPresent()) {
            json.writeStringField("uuid", facts.election().get().uuid().toString());
            json.writeStringField("title", facts.election().get().name());
            json.writeStringField("fingerprint", facts.election().get().fingerprint().base64());
        }
        if (facts.stage().isPresent()) {
            json.writeStringField("stage", facts.stage().get().name());
            json.writeStringField("head", facts.head().orElseThrow().hex());
        }
        if (facts.ballots().isPresent()) {
            json.writeNumberField("ballots", facts.ballots().get());
        }
        if (facts.vote().isPresent()) {
            json.writeFieldName("vote");
            json.writeRawValue(facts.vote().get().json());
        }
        if (facts.result().isPresent()) {
            json.writeArrayFieldStart("result");
            for (var row : facts.result().get().counts()) {
                json.writeArray(row.stream().mapToLong(Long::longValue).toArray(), 0, row.size());
            }
            json.writeEndArray();
        }
        if (facts.passed().isPresent()) {
            json.writeBooleanField("passed", facts.passed().get());
        }
    }

    private void checks(Report report) throws IOException {
        json.writeArrayFieldStart("checks");
        for (var finding : report.findings()) {
            check(finding);
        }
        json.writeEndArray();
        var counts = new EnumMap<Finding.Outcome, Integer>(Finding.Outcome.class);
        report.findings().forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
        json.writeObjectFieldStart("counts");
        for (var outcome : Finding.Outcome.values()) {
            json.writeNumberField(outcome.name(), counts.getOrDefault(outcome, 0));
        }
        json.writeEndObject();
    }

    private void check(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.check().name());
        json.writeStringField("outcome", finding.outcome().name());
        if (finding.fault() != null) {
            json.writeStringField("fault", finding.fault().name());
            json.writeStringField("detail", finding.detail());
            var place = finding.place();
            if (place.isPresent()) {
                json.writeObjectFieldStart("where");
                json.writeNumberField(place.get().kind(), place.get().number());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }
}
