package vn.danban.roll.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollColumn;

/** Which things a list tells, and under which words: findings speak of columns as the file does. */
record Captions(Map<ColumnMeaning, String> byMeaning) {
    static Captions of(List<RollColumn> columns) {
        return new Captions(columns.stream().collect(Collectors.toMap(RollColumn::meaning, RollColumn::caption, (one, next) -> one)));
    }

    boolean tell(ColumnMeaning meaning) {
        return byMeaning.containsKey(meaning);
    }

    String of(ColumnMeaning meaning) {
        return byMeaning.getOrDefault(meaning, "");
    }
}
