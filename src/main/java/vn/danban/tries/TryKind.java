package vn.danban.tries;

/**
 * What is being guessed, and how many wrong tries it bears in a quarter of an hour. Kinds are counted apart.
 *
 * <p>A count by name alone, whatever the address, could be used to lock its owner out. So it exists only where a stranger
 * does not get as far: a second factor is asked for after the right password.
 */
public enum TryKind {
    /** Name and password. */
    PASSWORD(8, 60, Integer.MAX_VALUE),
    /** The code on the server's console. */
    SETUP_CODE(20, 60, Integer.MAX_VALUE),
    /** Six digits of a telephone, or a recovery code, after the right password. */
    SECOND_FACTOR(5, 30, 10),
    /** A code for a new password, given at the commune's desk. */
    RESET_CODE(5, 30, Integer.MAX_VALUE),
    /** A code that opens an account for a representative. */
    ACTIVATION_CODE(5, 30, Integer.MAX_VALUE);

    private final int perNameAndAddress;
    private final int perAddress;
    private final int perName;

    TryKind(int perNameAndAddress, int perAddress, int perName) {
        this.perNameAndAddress = perNameAndAddress;
        this.perAddress = perAddress;
        this.perName = perName;
    }

    public int perNameAndAddress() {
        return perNameAndAddress;
    }

    public int perAddress() {
        return perAddress;
    }

    int perName() {
        return perName;
    }

    boolean countsByName() {
        return perName < Integer.MAX_VALUE;
    }
}
