-- Ballots that their voters had opened to see whether the device seals what they chose (Protocol §10). None of them can be cast.

CREATE TABLE opened_ballots (
    vote_id     text NOT NULL REFERENCES votes,
    -- SHA-256 of the ballot, hex.
    hash        text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    -- SHA-256 of its ciphertexts: another signature around them makes it no other ballot.
    ciphertexts text NOT NULL CHECK (ciphertexts ~ '^[0-9a-f]{64}$'),
    credential  text NOT NULL,
    content     bytea NOT NULL,
    PRIMARY KEY (vote_id, hash)
);
CREATE INDEX opened_ballots_of_credential ON opened_ballots (vote_id, credential);

GRANT SELECT, INSERT ON opened_ballots TO ${app};

-- They go with the links from households to ballots.
CREATE OR REPLACE FUNCTION delete_ballot_links(of_vote text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE
    took_part uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM public.votes WHERE id = of_vote AND ended_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a vote needs its links until it ended';
    END IF;
    DELETE FROM public.opened_ballots WHERE vote_id = of_vote;
    DELETE FROM public.vote_credentials WHERE vote_id = of_vote;
    SELECT array_agg(household_id ORDER BY household_id) INTO took_part
        FROM public.participations WHERE vote_id = of_vote;
    DELETE FROM public.participations WHERE vote_id = of_vote;
    INSERT INTO public.participations SELECT of_vote, unnest(took_part);
END $$;
