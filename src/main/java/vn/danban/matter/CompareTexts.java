package vn.danban.matter;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.danban.matter.TextPiece.Change;

/** Finds what changed between two texts, word by word, as a person would mark it on paper. */
public final class CompareTexts {
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORDS = Pattern.compile("\\p{N}+(?:[.,:/]\\p{N}+)+|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    /** More comparisons are not worth their time: then the whole passage has changed. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private final List<TextPiece> pieces = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    /** Blanks seen since the last change; they belong to it when another change follows. */
    private String blanks = "";

    private CompareTexts() {}

    /** All pieces in reading order: without those inserted they are {@code before}, without those deleted {@code after}. */
    public static List<TextPiece> compare(String before, String after) {
        CompareTexts comparison = new CompareTexts();
        comparison.byLine(split(LINES, before), split(LINES, after));
        comparison.finishChange();
        return List.copyOf(comparison.pieces);
    }

    private void byLine(List<String> before, List<String> after) {
        each(before, after, (older, newer) -> byWord(String.join("", older), String.join("", newer)));
    }

    private void byWord(String before, String after) {
        List<String> older = split(WORDS, before);
        List<String> newer = split(WORDS, after);
        if ((long) older.size() * newer.size() > MOST_COMPARISONS) {
            change(before, after);
        } else {
            each(older, newer, (gone, come) -> change(String.join("", gone), String.join("", come)));
        }
    }

    private interface OnChange {
        void changed(List<String> older, List<String> newer);
    }

    private void each(List<String> before, List<String> after, OnChange onChange) {
        int at = 0;
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            if (from > at) {
                told(onChange, gone, come);
                same(String.join("", before.subList(at, from)));
            }
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        told(onChange, gone, come);
        same(String.join("", before.subList(at, before.size())));
    }

    /** What went and what came at one place belongs together, however the difference was found. */
    private static void told(OnChange onChange, List<String> gone, List<String> come) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            onChange.changed(List.copyOf(gone), List.copyOf(come));
            gone.clear();
            come.clear();
        }
    }

    private void change(String gone, String come) {
        deleted.append(blanks).append(gone);
        inserted.append(blanks).append(come);
        blanks = "";
    }

    private void same(String text) {
        boolean changing = !deleted.isEmpty() || !inserted.isEmpty();
        if (changing && text.isBlank() && !text.contains("\n")) {
            blanks += text;
            return;
        }
        finishChange();
        add(Change.SAME, text);
    }

    private void finishChange() {
        add(Change.DELETED, deleted.toString());
        add(Change.INSERTED, inserted.toString());
        deleted.setLength(0);
        inserted.setLength(0);
        String behind = blanks;
        blanks = "";
        add(Change.SAME, behind);
    }

    private void add(Change change, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean goesOn = !pieces.isEmpty() && pieces.getLast().change() == change;
        pieces.add(new TextPiece(change, (goesOn ? pieces.removeLast().text() : "") + text));
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
