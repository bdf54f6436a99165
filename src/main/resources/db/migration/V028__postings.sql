-- Where a result was made public, and until when (Decree 59/2023 Art. 5(4)b; Law 10/2022 Art. 23(2)).

CREATE TABLE result_postings (
    matter_id   uuid NOT NULL REFERENCES resolutions,
    number      integer NOT NULL CHECK (number > 0),
    hamlet_id   uuid NOT NULL REFERENCES hamlets,
    place       text NOT NULL CHECK (place IN
                    ('CULTURE_HOUSE', 'COMMUNITY_POINT', 'LOUDSPEAKER', 'NETWORK_GROUP', 'ELSEWHERE')),
    detail      text NOT NULL CHECK (length(detail) BETWEEN 1 AND 200),
    since       date NOT NULL,
    until       date,
    recorded_by uuid NOT NULL REFERENCES accounts,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (matter_id, number),
    CHECK (until >= since)
);
CREATE INDEX result_postings_of_hamlet ON result_postings (hamlet_id);

-- The last day is told once; everything else stands.
CREATE FUNCTION keep_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.until IS NOT NULL THEN
        RAISE EXCEPTION 'a posting ends once';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER postings_end_once BEFORE UPDATE ON result_postings
    FOR EACH ROW EXECUTE FUNCTION keep_posting();

GRANT SELECT, INSERT ON result_postings TO ${app};
GRANT UPDATE (until) ON result_postings TO ${app};
