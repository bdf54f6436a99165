package vn.danban.faults;

/** Something cannot be broken here because the machine lacks a program or a right; nothing was shown then. */
final class NotOnThisMachine extends Exception {
    private static final long serialVersionUID = 1L;

    NotOnThisMachine(String why) {
        super(why);
    }
}
