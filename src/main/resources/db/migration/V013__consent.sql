-- The consent poll (Decree 59/2023 Art. 5(2)c): open, signed answers whether a matter is to be decided online.

CREATE TABLE consent_polls (
    id          text PRIMARY KEY CHECK (id ~ '^[1-9A-HJ-NP-Za-km-z]{14,}$'),
    matter_id   uuid NOT NULL UNIQUE REFERENCES matters,
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    roll_id     uuid NOT NULL REFERENCES electoral_rolls,
    card_set_id uuid NOT NULL REFERENCES card_sets,
    -- N, all households of the frozen roll: silence is not consent.
    households  integer NOT NULL CHECK (households > 0),
    matter_hash text NOT NULL CHECK (matter_hash ~ '^[0-9a-f]{64}$'),
    opened      timestamptz NOT NULL,
    closes      timestamptz NOT NULL,
    closed_at   timestamptz,
    agree       integer CHECK (agree >= 0),
    disagree    integer CHECK (disagree >= 0),
    CHECK (opened < closes),
    CHECK (agree + disagree <= households),
    CHECK ((closed_at IS NULL) = (agree IS NULL) AND (closed_at IS NULL) = (disagree IS NULL))
);

CREATE TABLE consent_credentials (
    poll_id      text NOT NULL REFERENCES consent_polls,
    credential   text NOT NULL CHECK (credential ~ '^[0-9a-f]{64}$'),
    household_id uuid NOT NULL REFERENCES households,
    card_id      uuid NOT NULL REFERENCES cards,
    PRIMARY KEY (poll_id, credential),
    UNIQUE (poll_id, household_id)
);

-- Every answer as it was signed; a household's last one counts.
CREATE TABLE consent_answers (
    poll_id    text NOT NULL,
    position   bigint GENERATED ALWAYS AS IDENTITY,
    credential text NOT NULL,
    answer     text NOT NULL CHECK (answer IN ('AGREE', 'DISAGREE')),
    statement  text NOT NULL,
    hash       text NOT NULL CHECK (hash = encode(sha256(convert_to(statement, 'UTF8')), 'hex')),
    PRIMARY KEY (poll_id, position),
    UNIQUE (poll_id, hash),
    FOREIGN KEY (poll_id, credential) REFERENCES consent_credentials
);

-- A poll is closed once, and nothing else of it ever changes.
CREATE FUNCTION keep_consent_poll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.closed_at IS NOT NULL
            OR (NEW.matter_id, NEW.hamlet_id, NEW.roll_id, NEW.card_set_id, NEW.households, NEW.matter_hash, NEW.opened, NEW.closes)
            IS DISTINCT FROM (OLD.matter_id, OLD.hamlet_id, OLD.roll_id, OLD.card_set_id, OLD.households, OLD.matter_hash,
            OLD.opened, OLD.closes) THEN
        RAISE EXCEPTION 'a consent poll keeps its terms';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER consent_polls_keep BEFORE UPDATE ON consent_polls FOR EACH ROW
    WHEN (current_user = '${app}') EXECUTE FUNCTION keep_consent_poll();

CREATE FUNCTION refuse_change_of_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'answers are added, never changed';
END $$;

CREATE TRIGGER consent_answers_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_answers();

GRANT SELECT, INSERT, UPDATE ON consent_polls TO ${app};
GRANT SELECT, INSERT ON consent_credentials, consent_answers TO ${app};
