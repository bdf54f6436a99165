package vn.danban.consent;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.protocol.statement.ConsentStatement;

/** An answer as it was signed; public. */
@MappedEntity("consent_answers")
record ConsentAnswer(
        @Id @GeneratedValue Long position, PollId pollId, String credential, ConsentStatement.Answer answer,
        String statement, String hash) {}
