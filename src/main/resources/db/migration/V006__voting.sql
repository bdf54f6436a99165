-- Online votes of clause 6 matters (Decree 59/2023 Art. 5).

CREATE TABLE votes (
    id               text PRIMARY KEY CHECK (id ~ '^[1-9A-HJ-NP-Za-km-z]{14,}$'),
    matter_id        uuid NOT NULL,
    -- An online vote is held on nothing but a matter that may be decided online.
    form             text NOT NULL DEFAULT 'ONLINE_VOTE' CHECK (form = 'ONLINE_VOTE'),
    hamlet_id        uuid NOT NULL REFERENCES hamlets,
    roll_id          uuid NOT NULL REFERENCES electoral_rolls,
    card_set_id      uuid REFERENCES card_sets,
    households       integer NOT NULL CHECK (households > 0),
    required         integer NOT NULL CHECK (required > 0 AND required <= households),
    stage            text NOT NULL CHECK (stage IN ('PREPARING', 'SEALED', 'OPEN', 'CLOSED', 'TALLIED', 'ANNULLED')),
    opens            timestamptz NOT NULL,
    closes           timestamptz NOT NULL,
    ended_at         timestamptz,
    annulled_because text,
    approve          integer,
    reject           integer,
    other_opinion    integer,
    links_deleted    boolean NOT NULL DEFAULT false,
    version          bigint NOT NULL DEFAULT 0,
    FOREIGN KEY (matter_id, form) REFERENCES matters (id, form),
    CHECK (opens < closes),
    CHECK ((stage IN ('TALLIED', 'ANNULLED')) = (ended_at IS NOT NULL)),
    CHECK ((stage = 'ANNULLED') = (annulled_because IS NOT NULL)),
    -- Nothing per choice exists before the tally.
    CHECK ((stage = 'TALLIED') = (approve IS NOT NULL AND reject IS NOT NULL AND other_opinion IS NOT NULL)),
    CHECK (stage = 'TALLIED' OR (approve IS NULL AND reject IS NULL AND other_opinion IS NULL)),
    CHECK (approve + reject + other_opinion <= households)
);
-- A matter has one vote at a time; an annulled one may be followed by another.
CREATE UNIQUE INDEX votes_of_matter ON votes (matter_id) WHERE stage <> 'ANNULLED';

-- The roll and N stand from the calling on, the times from the sealing on: no vote is ever extended.
CREATE FUNCTION keep_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.matter_id, NEW.hamlet_id, NEW.roll_id, NEW.households, NEW.required)
            IS DISTINCT FROM (OLD.matter_id, OLD.hamlet_id, OLD.roll_id, OLD.households, OLD.required) THEN
        RAISE EXCEPTION 'a vote keeps its roll';
    END IF;
    IF OLD.stage <> 'PREPARING' AND (NEW.opens, NEW.closes) IS DISTINCT FROM (OLD.opens, OLD.closes) THEN
        RAISE EXCEPTION 'a sealed vote keeps its times';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER votes_keep BEFORE UPDATE ON votes FOR EACH ROW
    WHEN (current_user = '${app}') EXECUTE FUNCTION keep_vote();

CREATE TABLE trustees (
    vote_id    text NOT NULL REFERENCES votes,
    position   integer NOT NULL CHECK (position BETWEEN 1 AND 7),
    account_id uuid NOT NULL REFERENCES accounts,
    name       text NOT NULL,
    key        text,
    public_key text UNIQUE,
    PRIMARY KEY (vote_id, position),
    UNIQUE (vote_id, account_id)
);

-- Who took part: one row a household, no ballot, no time.
CREATE TABLE participations (
    vote_id      text NOT NULL REFERENCES votes,
    household_id uuid NOT NULL REFERENCES households,
    PRIMARY KEY (vote_id, household_id)
);

-- The link from a household to its encrypted ballot: never published, deleted 30 days after the result.
CREATE TABLE vote_credentials (
    vote_id      text NOT NULL REFERENCES votes,
    credential   text NOT NULL CHECK (credential ~ '^[0-9a-f]{64}$'),
    household_id uuid NOT NULL REFERENCES households,
    card_id      uuid NOT NULL REFERENCES cards,
    PRIMARY KEY (vote_id, credential),
    UNIQUE (vote_id, household_id)
);

-- Deletes the links of a vote and writes its participations anew in the order of their ids,
-- so that not even the physical order of the rows tells which ballot came from which household.
CREATE FUNCTION delete_ballot_links(of_vote text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE
    took_part uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM public.votes WHERE id = of_vote AND ended_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a vote needs its links until it ended';
    END IF;
    DELETE FROM public.vote_credentials WHERE vote_id = of_vote;
    SELECT array_agg(household_id ORDER BY household_id) INTO took_part
        FROM public.participations WHERE vote_id = of_vote;
    DELETE FROM public.participations WHERE vote_id = of_vote;
    INSERT INTO public.participations SELECT of_vote, unnest(took_part);
END $$;

GRANT SELECT, INSERT, UPDATE ON votes, trustees TO ${app};
GRANT SELECT, INSERT ON participations, vote_credentials TO ${app};
REVOKE ALL ON FUNCTION delete_ballot_links(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_ballot_links(text) TO ${app};
