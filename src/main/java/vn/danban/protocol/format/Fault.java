package vn.danban.protocol.format;

/**
 * A named reason to refuse something. Every constant of an implementing enum states a fact; vectors and findings use
 * its name.
 */
public interface Fault {
    String name();
}
