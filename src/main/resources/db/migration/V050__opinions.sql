-- The box for other opinions (Decree 59/2023 Art. 5(4)a): open to every household during the vote, kept apart from ballots.

-- The opinions. Nothing here says whose they are; the hash is of the signed statement, which only its household keeps.
CREATE TABLE opinions (
    vote_id   text NOT NULL REFERENCES votes,
    statement text NOT NULL CHECK (statement ~ '^[0-9a-f]{64}$'),
    text      text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    PRIMARY KEY (vote_id, statement)
);

-- How many a household has handed in, under a mark that means nothing without this installation's key.
CREATE TABLE opinion_marks (
    vote_id   text NOT NULL REFERENCES votes,
    mark      text NOT NULL CHECK (mark ~ '^[0-9a-f]{64}$'),
    handed_in integer NOT NULL CHECK (handed_in BETWEEN 1 AND 3),
    PRIMARY KEY (vote_id, mark)
);

CREATE FUNCTION refuse_change_of_opinions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'opinions are added, never changed';
END $$;

CREATE TRIGGER opinions_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON opinions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_opinions();

-- Whatever the program does: not before the opening, not from the closing on, by this clock.
CREATE FUNCTION refuse_opinion_out_of_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM votes WHERE id = NEW.vote_id AND stage IN ('SEALED', 'OPEN')
            AND opens <= clock_timestamp() AND clock_timestamp() < closes) THEN
        RAISE EXCEPTION 'the box is open while the vote is' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER opinions_in_time BEFORE INSERT ON opinions FOR EACH ROW EXECUTE FUNCTION refuse_opinion_out_of_time();

GRANT SELECT, INSERT ON opinions TO ${app};
GRANT SELECT, INSERT, UPDATE ON opinion_marks TO ${app};

-- Minutes reproduce all of them.
ALTER TABLE minutes DROP CONSTRAINT minutes_opinions_check;
ALTER TABLE minutes ADD CONSTRAINT minutes_opinions_check CHECK (length(opinions) <= 4000000);
