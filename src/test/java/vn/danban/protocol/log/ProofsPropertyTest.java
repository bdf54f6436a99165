package vn.danban.protocol.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** Every proof that a tree of any size gives verifies, and none that was altered in any way does. */
class ProofsPropertyTest {
    private static final int LARGEST = 600;
    private static final MemoryLog LOG = MemoryLog.of(LARGEST);

    @Property(tries = 150)
    void roots_by_tiles_and_leaf_by_leaf_are_those_of_the_definition(@ForAll @IntRange(max = LARGEST) int size) {
        var growing = new GrowingTree();
        for (var i = 0; i < size; i++) {
            growing.add(LOG.leaf(i));
        }
        assertEquals(LOG.hash(0, size), LOG.tree(size).root());
        assertEquals(LOG.hash(0, size), growing.root());
    }

    @Property(tries = 300)
    void inclusion(@ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int any,
            @ForAll @IntRange(max = 9_999) int where) {
        var index = any % size;
        var path = LOG.tree(size).inclusion(index);
        var root = LOG.hash(0, size);
        VerifyInclusion.verify(LOG.leaf(index), index, size, path, root);

        for (var altered : alterations(path, where)) {
            refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(LOG.leaf(index), index, size, altered, root));
        }
        refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(flipped(LOG.leaf(index), where), index, size, path, root));
        refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(LOG.leaf(index), index, size, path, flipped(root, where)));
        if (size > 1) {
            var other = (index + 1 + where % (size - 1)) % size;
            refused(LogFault.NOT_INCLUDED, () -> VerifyInclusion.verify(LOG.leaf(index), other, size, path, root));
        }
    }

    @Property(tries = 300)
    void consistency(@ForAll @IntRange(min = 2, max = LARGEST) int newer, @ForAll @IntRange(min = 1, max = LARGEST) int any,
            @ForAll @IntRange(max = 9_999) int where) {
        var older = 1 + any % (newer - 1);
        var path = LOG.tree(newer).consistency(older);
        var olderRoot = LOG.hash(0, older);
        var newerRoot = LOG.hash(0, newer);
        VerifyConsistency.verify(older, olderRoot, newer, newerRoot, path);

        for (var altered : alterations(path, where)) {
            refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(older, olderRoot, newer, newerRoot, altered));
        }
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(older, flipped(olderRoot, where), newer, newerRoot, path));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(older, olderRoot, newer, flipped(newerRoot, where), path));
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(newer, newerRoot, older, olderRoot, path));
    }

    /** A tree whose beginning was rewritten has no proof, however its maker computes one. */
    @Property(tries = 100)
    void a_rewritten_log_has_no_proof(@ForAll @IntRange(min = 2, max = 300) int newer, @ForAll @IntRange(max = 9_999) int any,
            @ForAll @IntRange(max = 9_999) int where) {
        var older = 1 + any % (newer - 1);
        var rewritten = new MemoryLog();
        for (var i = 0; i < newer; i++) {
            rewritten.add((i == where % older ? "another " + i : "leaf " + i).getBytes());
        }
        refused(LogFault.NOT_CONSISTENT, () -> VerifyConsistency.verify(older, LOG.hash(0, older), newer,
                rewritten.hash(0, newer), rewritten.tree(newer).consistency(older)));
    }

    private static List<List<Digest>> alterations(List<Digest> path, int where) {
        var all = new ArrayList<List<Digest>>();
        var longer = new ArrayList<>(path);
        longer.add(where % (path.size() + 1), Digest.of("one more"));
        all.add(longer);
        if (!path.isEmpty()) {
            var at = where % path.size();
            var flipped = new ArrayList<>(path);
            flipped.set(at, flipped(path.get(at), where));
            all.add(flipped);
            var shorter = new ArrayList<>(path);
            shorter.remove(at);
            all.add(shorter);
        }
        if (path.size() > 1) {
            all.add(path.reversed());
        }
        return all;
    }

    private static Digest flipped(Digest digest, int bit) {
        var bytes = digest.bytes();
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        return Digest.at(bytes, 0);
    }

    private static void refused(LogFault fault, Executable act) {
        assertEquals(fault, assertThrows(ProtocolException.class, act).fault());
    }
}
