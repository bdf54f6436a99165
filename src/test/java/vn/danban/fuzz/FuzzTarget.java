package vn.danban.fuzz;

/** What Jazzer calls: one {@link Parser}, named as the target's argument, with whatever bytes it thinks of. */
public final class FuzzTarget {
    private static Parser parser;

    private FuzzTarget() {}

    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.valueOf(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        parser.require(bytes);
    }
}
