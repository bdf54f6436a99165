package vn.danban.protocol.format;

/**
 * Something that came from outside does not obey the protocol. The fault is for programs, the message for developers
 * and logs.
 */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public ProtocolException(Fault fault, String detail) {
        super(fault.name() + ": " + detail);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
