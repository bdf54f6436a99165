-- Every wording of a matter is kept, with its hash, so that anybody can read what changed and what a vote was held on.

CREATE TABLE matter_versions (
    matter_id  uuid NOT NULL REFERENCES matters,
    number     integer NOT NULL CHECK (number > 0),
    title      text NOT NULL CHECK (title <> ''),
    question   text NOT NULL CHECK (question <> ''),
    body       text NOT NULL,
    hash       text NOT NULL,
    -- why it was reworded; a first wording needs no reason
    reason     text NOT NULL CHECK (number = 1 OR reason <> ''),
    -- null for wordings older than this table
    account_id uuid REFERENCES accounts,
    office     text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (matter_id, number),
    CONSTRAINT the_hash_is_of_these_words CHECK (hash =
        encode(sha256(convert_to(title || E'\n\n' || question || E'\n\n' || body || E'\n', 'UTF8')), 'hex'))
);
CREATE TRIGGER versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO matter_versions (matter_id, number, title, question, body, hash, reason, office, at)
SELECT id, 1, title, question, body,
    encode(sha256(convert_to(title || E'\n\n' || question || E'\n\n' || body || E'\n', 'UTF8')), 'hex'), '',
    'HAMLET_HEAD', proposed_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
FROM matters;

-- Since when the words of a matter stand, and which of its versions they are.
CREATE TABLE matter_settlements (
    matter_id uuid PRIMARY KEY,
    version   integer NOT NULL,
    at        timestamptz NOT NULL,
    FOREIGN KEY (matter_id, version) REFERENCES matter_versions
);
CREATE TRIGGER settlements_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_settlements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO matter_settlements SELECT id, 1, clock_timestamp() FROM matters WHERE settled;

-- The words shown are the newest version, and settled words stay: whoever writes to the table is held to it.
CREATE FUNCTION words_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.settled AND (NOT NEW.settled OR (OLD.title, OLD.question, OLD.body) IS DISTINCT FROM (NEW.title, NEW.question, NEW.body)) THEN
        RAISE EXCEPTION 'settled words stand';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER settled_words_stand BEFORE UPDATE ON matters FOR EACH ROW EXECUTE FUNCTION words_stand();

CREATE FUNCTION words_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM matters m
        JOIN LATERAL (SELECT * FROM matter_versions WHERE matter_id = m.id ORDER BY number DESC LIMIT 1) v ON true
        WHERE m.id = NEW.id AND (m.title, m.question, m.body) = (v.title, v.question, v.body)) THEN
        RAISE EXCEPTION 'the words of a matter are its newest version';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER every_wording_is_kept AFTER INSERT OR UPDATE ON matters
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION words_are_kept();

GRANT SELECT, INSERT ON matter_versions, matter_settlements TO ${app};
