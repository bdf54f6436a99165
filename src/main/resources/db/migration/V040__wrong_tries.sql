-- Wrong tries to get in, counted for all nodes together, so that guessing is slow wherever it is tried.
-- Neither names nor addresses stand here: each line is known by a keyed hash, whose key is not in the database.

CREATE TABLE wrong_tries (
    mark  text PRIMARY KEY CHECK (mark ~ '^[0-9a-f]{64}$'),
    count integer NOT NULL CHECK (count > 0),
    -- The line counts until then, and is deleted some time later.
    until timestamptz NOT NULL DEFAULT clock_timestamp() + interval '15 minutes'
);
CREATE INDEX wrong_tries_by_age ON wrong_tries (until);

GRANT SELECT, INSERT, UPDATE, DELETE ON wrong_tries TO ${app};
