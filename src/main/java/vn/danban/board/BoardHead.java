package vn.danban.board;

import io.micronaut.core.annotation.Introspected;

/**
 * The end of a vote's log: everything before it is fixed by its hash.
 *
 * @param hash     of the newest event, hex
 * @param height   of the newest event, from 0
 * @param position of the newest entry in the archive
 */
@Introspected
public record BoardHead(String hash, int height, int position) {}
