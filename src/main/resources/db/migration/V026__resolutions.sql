-- What comes after the tally: the team's minutes, the community's decision in its versions, and the one that was fixed.
-- Decree 59/2023 Art. 5(4); Law 10/2022 Art. 20–21.

CREATE TABLE minutes (
    matter_id     uuid NOT NULL REFERENCES matters,
    version       integer NOT NULL CHECK (version > 0),
    hamlet_id     uuid NOT NULL REFERENCES hamlets,
    decided_by    text NOT NULL CHECK (decided_by IN ('MEETING', 'BALLOT_SURVEY', 'ONLINE_VOTE')),
    vote_id       text REFERENCES votes,
    begun         timestamptz NOT NULL,
    ended         timestamptz NOT NULL,
    households    integer NOT NULL CHECK (households > 0),
    required      integer NOT NULL CHECK (required > 0 AND required <= households),
    took_part     integer NOT NULL CHECK (took_part BETWEEN 0 AND households),
    approve       integer NOT NULL CHECK (approve >= 0),
    reject        integer NOT NULL CHECK (reject >= 0),
    other_opinion integer NOT NULL CHECK (other_opinion >= 0),
    opinions      text NOT NULL CHECK (length(opinions) <= 10000),
    -- the newest event of the vote's public board: whoever has the picture of the result can find it there
    board_head    text CHECK (board_head ~ '^[0-9a-f]{64}$'),
    hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    drawn_by      uuid NOT NULL REFERENCES accounts,
    drawn_by_name text NOT NULL,
    drawn_at      timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version),
    CHECK (begun < ended),
    CHECK (approve + reject + other_opinion <= took_part),
    CHECK ((decided_by = 'ONLINE_VOTE') = (vote_id IS NOT NULL))
);
CREATE INDEX minutes_of_hamlet ON minutes (hamlet_id);

-- Every wording the head has kept; the last one counts until one is fixed.
CREATE TABLE resolution_versions (
    matter_id             uuid NOT NULL REFERENCES matters,
    version               integer NOT NULL CHECK (version > 0),
    hamlet_id             uuid NOT NULL REFERENCES hamlets,
    form                  text NOT NULL CHECK (form IN ('RESOLUTION', 'MEETING_MINUTES', 'MEMORANDUM', 'AGREEMENT')),
    number                integer NOT NULL CHECK (number > 0),
    symbol                text NOT NULL CHECK (length(symbol) BETWEEN 1 AND 30),
    place                 text NOT NULL CHECK (length(place) BETWEEN 1 AND 100),
    date                  date NOT NULL,
    text                  text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    first_representative  uuid NOT NULL REFERENCES households,
    second_representative uuid NOT NULL REFERENCES households,
    written_by            uuid NOT NULL REFERENCES accounts,
    written_at            timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version),
    CHECK (first_representative <> second_representative)
);
CREATE INDEX resolution_versions_of_hamlet ON resolution_versions (hamlet_id);

-- The hamlet's register: one number a decision, taken when its first version is fixed and kept for ever.
CREATE TABLE resolutions (
    matter_id  uuid PRIMARY KEY REFERENCES matters,
    hamlet_id  uuid NOT NULL REFERENCES hamlets,
    year       integer NOT NULL CHECK (year BETWEEN 2023 AND 2200),
    number     integer NOT NULL CHECK (number > 0),
    passed     boolean NOT NULL,
    -- Art. 21(2): who recognises, when it binds; the day is known at once only where it binds when passed
    recogniser text NOT NULL CHECK (recogniser IN ('NOBODY', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_FRONT')),
    effect     text NOT NULL CHECK (effect IN ('WHEN_PASSED', 'ON_RECOGNITION', 'ON_A_DATE_FIXED_BY_THE_COMMUNE')),
    in_force   date,
    UNIQUE (hamlet_id, year, number),
    CHECK ((passed AND effect = 'WHEN_PASSED') = (in_force IS NOT NULL)),
    CHECK ((recogniser = 'NOBODY') = (effect <> 'ON_RECOGNITION'))
);

CREATE TABLE fixed_resolutions (
    matter_id             uuid NOT NULL REFERENCES resolutions,
    version               integer NOT NULL,
    hamlet_id             uuid NOT NULL REFERENCES hamlets,
    minutes_version       integer NOT NULL,
    hash                  text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    head                  text NOT NULL CHECK (head <> ''),
    front_committee_head  text NOT NULL CHECK (front_committee_head <> ''),
    first_representative  text NOT NULL CHECK (first_representative <> ''),
    second_representative text NOT NULL CHECK (second_representative <> ''),
    fixed_by              uuid NOT NULL REFERENCES accounts,
    fixed_at              timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version),
    UNIQUE (matter_id, version, hash),
    FOREIGN KEY (matter_id, version) REFERENCES resolution_versions,
    FOREIGN KEY (matter_id, minutes_version) REFERENCES minutes (matter_id, version)
);
CREATE INDEX fixed_resolutions_of_hamlet ON fixed_resolutions (hamlet_id);

CREATE TRIGGER minutes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER resolution_versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON resolution_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER resolutions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON resolutions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fixed_resolutions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON fixed_resolutions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON minutes, resolution_versions, resolutions, fixed_resolutions TO ${app};
