package vn.danban.fuzz;

/** What Jazzer calls: one {@link Parser}, named as the target's argument, with whatever bytes it thinks of. */
public final class FuzzTarget {
    private static Parser parser;

    private FuzzTarget() {}

    /** The first reading makes the samples and loads the classes, which must not count against the time of an input. */
    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.valueOf(arguments[0]);
        parser.require(parser.sample());
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        parser.require(bytes);
    }
}
