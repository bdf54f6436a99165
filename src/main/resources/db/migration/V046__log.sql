-- The log of all votes: every event of every board once, in an order fixed for ever, and the upper hashes of its tree.
-- It has no times: which events came in the same second would tell who voted when.

CREATE TABLE log_entries (
    position  bigint PRIMARY KEY CHECK (position >= 0),
    vote      text NOT NULL,
    height    integer NOT NULL CHECK (height >= 0),
    event     text NOT NULL CHECK (event ~ '^[0-9a-f]{64}$'),
    -- No event of this vote can follow; boards that have one are not looked at again.
    ends_vote boolean NOT NULL,
    UNIQUE (vote, height)
);
CREATE INDEX log_entries_of_ended_votes ON log_entries (vote) WHERE ends_vote;

-- Roots of whole tiles: 256 neighbours of a level make one hash of the next.
CREATE TABLE log_nodes (
    level    smallint CHECK (level BETWEEN 1 AND 7),
    position bigint CHECK (position >= 0),
    hash     text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (level, position)
);

CREATE TRIGGER log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON log_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_nodes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON log_nodes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The newest signature of each witness; an older one is replaced.
CREATE TABLE log_cosignatures (
    witness   text PRIMARY KEY,
    size      bigint NOT NULL CHECK (size >= 0),
    -- as the witness wrote it, in seconds since 1970
    seconds   bigint NOT NULL CHECK (seconds >= 0),
    signature text NOT NULL
);

GRANT SELECT, INSERT ON log_entries, log_nodes TO ${app};
GRANT SELECT, INSERT, UPDATE ON log_cosignatures TO ${app};
