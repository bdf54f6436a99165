-- Making a threshold set among the trustees of a vote (Protocol §3.2): each attempt, and every message taken in. Messages are
-- never changed; an attempt changes once, when it stops.

CREATE TABLE ceremonies (
    vote_id        text NOT NULL REFERENCES votes,
    attempt        integer NOT NULL CHECK (attempt >= 1),
    size           integer NOT NULL CHECK (size BETWEEN 3 AND 7),
    needed         integer NOT NULL CHECK (2 * needed > size AND needed < size),
    -- who began again, and why
    begun_by       text,
    because        text CHECK (length(because) BETWEEN 1 AND 500),
    stopped_sender integer,
    stopped_step   text CHECK (stopped_step IN ('CERTIFICATE', 'COEFFICIENTS', 'SHARE', 'VERIFICATION_KEY')),
    stopped_by     integer,
    PRIMARY KEY (vote_id, attempt),
    CHECK ((attempt = 1) = (because IS NULL)),
    CHECK ((because IS NULL) = (begun_by IS NULL)),
    CHECK (stopped_sender BETWEEN 1 AND size),
    CHECK (stopped_by BETWEEN 1 AND size),
    CHECK (stopped_by <> stopped_sender),
    CHECK ((stopped_sender IS NULL) = (stopped_step IS NULL) AND (stopped_sender IS NULL) = (stopped_by IS NULL))
);

CREATE TABLE ceremony_messages (
    vote_id  text NOT NULL,
    attempt  integer NOT NULL,
    step     text NOT NULL CHECK (step IN ('CERTIFICATE', 'COEFFICIENTS', 'SHARE', 'VERIFICATION_KEY')),
    sender   integer NOT NULL CHECK (sender BETWEEN 1 AND 7),
    -- 0: everybody; a share is for one trustee alone
    receiver integer NOT NULL CHECK (receiver BETWEEN 0 AND 7),
    message  text NOT NULL,
    PRIMARY KEY (vote_id, attempt, step, sender, receiver),
    FOREIGN KEY (vote_id, attempt) REFERENCES ceremonies,
    CHECK ((step = 'SHARE') = (receiver > 0)),
    CHECK (receiver <> sender)
);

GRANT SELECT, INSERT ON ceremonies, ceremony_messages TO ${app};
GRANT UPDATE (stopped_sender, stopped_step, stopped_by) ON ceremonies TO ${app};

-- The key of a trustee who works with the tool of the format's authors.
ALTER TABLE trustees ADD COLUMN with_tool boolean NOT NULL DEFAULT false;
