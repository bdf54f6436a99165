package vn.danban.mutants;

import java.util.List;
import java.util.Set;
import vn.danban.protocol.format.Fault;
import vn.danban.verifier.Check;

/**
 * One way to attack an archive.
 *
 * @param refusals what the first refusal may be; more than one only where chance decides which byte is hit
 */
record Kind(String name, Set<String> refusals, Change change) {
    /** Changes a copy of a sound archive; false where this archive has nothing the kind could change. */
    @FunctionalInterface
    interface Change {
        boolean on(Work work);
    }

    static Kind of(String name, Check check, Fault fault, Change change) {
        return new Kind(name, Set.of(check + " " + fault.name()), change);
    }

    /** Refused before any check: the fault that ends a verification. */
    static Kind unjudged(String name, Fault fault, Change change) {
        return new Kind(name, Set.of(fault.name()), change);
    }

    static Kind anyOf(String name, List<String> refusals, Change change) {
        return new Kind(name, Set.copyOf(refusals), change);
    }
}
