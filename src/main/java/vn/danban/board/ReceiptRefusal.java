package vn.danban.board;

import vn.danban.shared.Refusal;

/** Why there is no receipt. */
public enum ReceiptRefusal implements Refusal {
    NOT_ON_BOARD;

    @Override
    public int status() {
        return 404;
    }
}
