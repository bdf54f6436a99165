package vn.danban.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which cell styles show their number as a date: a number alone does not say (ECMA-376 part 1, 18.8.30). */
final class DateStyles {
    private static final Set<Integer> BUILT_IN = IntStream.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58)
        .boxed().collect(Collectors.toUnmodifiableSet());
    /** Literal text, colours and conditions of a number format. */
    private static final String NOT_CODES = "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General";

    private DateStyles() {}

    /** The numbers of the cell styles, as cells name them, that show a day. */
    static Set<Integer> in(byte[] styles) {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formatOfStyle = new ArrayList<>();
        boolean[] cellStyles = {false};
        WorkbookXml.eachElement(styles, xml -> {
            switch (xml.name()) {
                case "numFmt" -> codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                case "cellXfs" -> cellStyles[0] = true;
                case "cellStyles" -> cellStyles[0] = false;
                case "xf" -> {
                    if (cellStyles[0]) {
                        formatOfStyle.add(xml.number("numFmtId", 0));
                    }
                }
                default -> { }
            }
        });
        return IntStream.range(0, formatOfStyle.size())
            .filter(style -> showsDay(formatOfStyle.get(style), codes)).boxed().collect(Collectors.toSet());
    }

    private static boolean showsDay(int format, Map<Integer, String> codes) {
        return BUILT_IN.contains(format)
            || codes.getOrDefault(format, "").replaceAll(NOT_CODES, "").matches("(?i).*[dy].*");
    }
}
