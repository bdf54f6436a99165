package vn.danban.roll.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.danban.roll.PlainForm;
import vn.danban.roll.RollNotice;

/** Remarks that bear on who belongs to the roll; what a remark says of poverty or health is nobody's business here. */
final class Remarks {
    private record Saying(RollNotice notice, Pattern plain) {}

    private static final List<Saying> SAYINGS = List.of(
        new Saying(RollNotice.MOVED_IN, Pattern.compile("(moi|vua)? ?(chuyen|don) (den|ve|vao)|nhap khau|moi den|moi nhap")),
        new Saying(RollNotice.MOVED_AWAY, Pattern.compile("(chuyen|don) (di|nha|khau|ho khau|cho|noi)|da chuyen|cat khau|xoa (ten|khau|ho)|ban nha")),
        new Saying(RollNotice.DECEASED, Pattern.compile("(da|vua|moi) (mat|chet)|qua doi|tu tran|^chet|^mat\\b(?! (suc|tich))|khai tu")),
        new Saying(RollNotice.TEMPORARILY_AWAY, Pattern.compile("tam vang|vang (nha|mat)|di (lam xa|lam an xa|vang|nuoc ngoai|hoc)")),
        new Saying(RollNotice.SPLIT_OR_JOINED, Pattern.compile("(tach|nhap|gop) ho")));

    private Remarks() {}

    /** The first saying of the list that the remark contains. */
    static Optional<RollNotice> noticeIn(String remark) {
        String plain = PlainForm.of(remark);
        return SAYINGS.stream().filter(saying -> saying.plain().matcher(plain).find()).map(Saying::notice).findFirst();
    }
}
