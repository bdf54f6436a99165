package vn.danban.protocol.archive;

import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.ProtocolException;

/** Format §8 — Why bytes are no archive, or a broken one. */
public enum ArchiveFault implements Fault {
    /** Does not begin with the entry {@code BELENIOS}: not an archive at all. */
    NOT_AN_ARCHIVE,
    TRUNCATED,
    /** A tar header that differs from the one every writer makes: other time, owner, kind, path or checksum. */
    BAD_HEADER,
    /** Bytes other than zero after a content. */
    BAD_PADDING,
    /** Neither {@code <64 hex>.data.json} nor {@code <64 hex>.event.json}. */
    BAD_NAME,
    /** The name is not the digest of the content. */
    WRONG_DIGEST,
    /** A second entry of a name, other than a ballot that stands there twice. */
    NAME_TWICE,
    /** An event that is not canonical. */
    BAD_EVENT,
    /** Parent or height do not continue the chain. */
    BROKEN_CHAIN,
    /** The data before an event are not exactly those the event needs. */
    WRONG_DATA;

    ProtocolException at(int offset) {
        return new ProtocolException(this, "at byte " + offset);
    }
}
