package vn.danban.recovery;

/** What the person at the desk showed. Its number is not kept. */
public enum IdentityDocument {
    /** Căn cước công dân, thẻ căn cước. */
    IDENTITY_CARD,
    /** Căn cước điện tử, tài khoản định danh mức 2 (VNeID). */
    ELECTRONIC_IDENTITY,
    PASSPORT
}
