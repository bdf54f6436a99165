package vn.danban.board;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** That a vote has a log, and the one time its archive carries. */
@MappedEntity("boards")
record BoardRow(@Id VoteId vote, Instant begun) {}
