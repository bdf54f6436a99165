-- The public board: one append-only log per vote, stored exactly as its archive is read.

CREATE TABLE boards (
    vote  text PRIMARY KEY CHECK (vote ~ '^[1-9A-HJ-NP-Za-km-z]{14,}$'),
    -- the one time an archive carries: when the vote was sealed
    begun timestamptz NOT NULL CHECK (date_trunc('second', begun) = begun)
);

CREATE TABLE board_entries (
    vote         text NOT NULL REFERENCES boards,
    position     integer NOT NULL CHECK (position >= 0),
    hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    content      bytea NOT NULL,
    event_height integer CHECK (event_height >= 0),
    event_type   text CHECK (event_type IN
                     ('Setup', 'Ballot', 'EndBallots', 'EncryptedTally', 'PartialDecryption', 'Result')),
    payload      text CHECK (payload ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (vote, position),
    UNIQUE (vote, hash),
    UNIQUE (vote, event_height),
    -- No two events are about the same data; receipts are found by it.
    UNIQUE (vote, payload),
    CHECK ((event_height IS NULL) = (event_type IS NULL)),
    CHECK (hash = encode(sha256(content), 'hex'))
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the board only grows';
END $$;

CREATE TRIGGER board_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON board_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER boards_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON boards
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON boards, board_entries TO ${app};
