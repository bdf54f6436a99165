package vn.danban.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.verifier.Check;

/** Every kind of attack once; {@link Mutants} makes them by the thousand. */
class MutantsTest {
    @Test
    void every_mutant_is_refused_by_the_check_its_kind_names_and_every_sound_archive_accepted() {
        assertEquals(List.of(), Mutants.everyKindOnce(20261127));
    }

    @Test
    void every_kind_has_a_name_of_its_own() {
        var names = Mutants.kinds().stream().map(Kind::name).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.size() >= 60);
    }

    @Test
    void a_kind_that_names_the_wrong_check_is_a_surprise() {
        var harmless = Kind.of("nothing is changed", Check.A1, ArchiveFault.TRUNCATED, _ -> true);
        assertEquals(1, Mutants.surprisesOf(harmless, 1).size());
    }
}
