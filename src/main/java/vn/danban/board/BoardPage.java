package vn.danban.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A part of a vote's events, oldest first, with the size and head of the whole. It has no times. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BoardPage(int size, String head, List<Entry> events) {

    /**
     * @param payload hash of the data the event is about, hex
     * @param tracker the same as a voter keeps it, base64, for ballots
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(int height, String type, String hash, @Nullable String payload, @Nullable String tracker) {}

    /** An event as stored. */
    @Introspected
    record Row(int eventHeight, String eventType, String hash, @Nullable String payload) {}
}
