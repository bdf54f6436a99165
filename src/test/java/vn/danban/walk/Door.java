package vn.danban.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way into the house and who may use it, as {@code walk/doors.txt} says: method and address, what is sent there, and behind
 * a bar everybody who is let in. Whoever is not named must be refused.
 *
 * @param address as the route is written, with its parameters
 * @param body    sent with a POST; empty otherwise
 */
record Door(String method, String address, String body, Set<Visitor.Standing> letsIn) {
    private static final Path LIST = Path.of("src/test/resources/walk/doors.txt");
    private static final Pattern LINE = Pattern.compile("(GET|POST|PUT|DELETE|PAGE) (\\S*)(?: (\\{.*}|\\S+))? \\| (.+)");

    static List<Door> all() {
        try {
            return Files.readAllLines(LIST).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Door::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError("not a door: " + line);
        }
        Set<Visitor.Standing> named = EnumSet.noneOf(Visitor.Standing.class);
        Arrays.stream(parts.group(4).split("\\s+")).map(Visitor.Standing::valueOf).forEach(named::add);
        return new Door(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3), named);
    }

    boolean isPage() {
        return method.equals("PAGE");
    }

    boolean letsIn(Visitor visitor) {
        return letsIn.stream().anyMatch(visitor::stands);
    }

    /** Method and address: what a route is known by. */
    String name() {
        return method + " " + address;
    }
}
