package vn.danban.verifier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** Collects what the checks find while they run. */
final class Findings {
    /** Thrown after a refusal that leaves nothing further to look at. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<Check, Finding> findings = new EnumMap<>(Check.class);

    /** Runs a check on whose value others depend. */
    <T> T require(Check check, Supplier<T> body) {
        try {
            var value = body.get();
            passed(check);
            return value;
        } catch (ProtocolException e) {
            if (e.fault() == FormatFault.NOT_SUPPORTED) {
                throw e;
            }
            refused(check, e);
            throw new Stopped();
        }
    }

    /** Runs a check nothing depends on, so that one report tells of several faults. */
    void check(Check check, Runnable body) {
        try {
            body.run();
            passed(check);
        } catch (ProtocolException e) {
            refused(check, e);
        }
    }

    void passed(Check... checks) {
        for (var check : checks) {
            findings.putIfAbsent(check, Finding.of(check, Finding.Outcome.PASSED));
        }
    }

    void refused(Check check, ProtocolException e) {
        findings.put(check, new Finding(check, Finding.Outcome.REFUSED, e.fault(), e.getMessage()));
    }

    void set(Finding.Outcome outcome, Check... checks) {
        for (var check : checks) {
            findings.putIfAbsent(check, Finding.of(check, outcome));
        }
    }

    /** One finding for each check; what was not reached says so. */
    List<Finding> all() {
        return Stream.of(Check.values())
                .map(check -> findings.getOrDefault(check, Finding.of(check, Finding.Outcome.NOT_CHECKED)))
                .toList();
    }
}
