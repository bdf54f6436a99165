package vn.danban.tries;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How often something went wrong lately. */
@MappedEntity("wrong_tries")
record WrongTries(@Id String mark, int count, Instant until) {}
