package vn.danban.upload;

/**
 * A file that was looked at and may be kept.
 *
 * @param name    clean, ending as its kind does
 * @param content what is kept; not always the bytes that came
 */
public record TakenFile(String name, FileKind kind, byte[] content) {}
