package vn.danban.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.danban.verifier.VerifyArchive;

class TimingsTest {
    private static Timings timings(String name, double... millis) {
        var timings = new Timings(name);
        for (var one : millis) {
            timings.add(one, 2 * one);
        }
        return timings;
    }

    @Test
    void a_line_has_medians_spreads_and_how_many_times_quicker() {
        var slow = timings("slow", 900, 1000, 1100);
        assertEquals("slow 1000 (900–1100) 2000 (1800–2200) 1.0 × 1.0 ×", spaced(slow.line(slow)));
        assertEquals("quick 150 (100–200) 300 (200–400) 6.7 × 6.7 ×", spaced(timings("quick", 200, 100).line(slow)));
        assertEquals("alone 7 (7–7) 14 (14–14)", spaced(timings("alone", 7).line(null)));
    }

    private static String spaced(String line) {
        return line.replaceAll("\\s+", " ");
    }

    @Test
    void the_archive_that_is_measured_is_accepted() {
        assertTrue(VerifyArchive.verify(WriteArchive.archive(3)).accepted());
    }
}
