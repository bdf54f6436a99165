-- Papers that belong to a matter: drawings, estimates, statements. Nothing is overwritten: a new version names the one it
-- replaces, and a withdrawn paper keeps its line.

CREATE TABLE matter_papers (
    id          uuid PRIMARY KEY,
    matter_id   uuid NOT NULL REFERENCES matters,
    title       text NOT NULL CHECK (title <> ''),
    name        text NOT NULL CHECK (name <> ''),
    kind        text NOT NULL CHECK (kind IN ('PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG')),
    hash        text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    size        integer NOT NULL CHECK (size > 0),
    account_id  uuid NOT NULL REFERENCES accounts,
    office      text NOT NULL,
    at          timestamptz NOT NULL,
    -- here while the words could still change: whoever decides, decides with it
    before_vote boolean NOT NULL,
    replaces    uuid UNIQUE REFERENCES matter_papers,
    CHECK (replaces <> id)
);
CREATE INDEX matter_papers_of_matter ON matter_papers (matter_id);

CREATE TABLE matter_paper_contents (
    paper_id uuid PRIMARY KEY REFERENCES matter_papers,
    content  bytea NOT NULL
);

CREATE TABLE matter_paper_withdrawals (
    paper_id   uuid PRIMARY KEY REFERENCES matter_papers,
    account_id uuid NOT NULL REFERENCES accounts,
    office     text NOT NULL,
    reason     text NOT NULL CHECK (reason <> ''),
    at         timestamptz NOT NULL
);

CREATE TRIGGER papers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_papers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contents_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_paper_contents
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawals_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_paper_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Once people are asked to decide, papers can only be added, and they say so.
CREATE FUNCTION papers_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked boolean;
BEGIN
    IF TG_TABLE_NAME = 'matter_paper_withdrawals' THEN
        SELECT m.settled INTO asked FROM matters m JOIN matter_papers p ON p.matter_id = m.id WHERE p.id = NEW.paper_id
            FOR SHARE OF m;
        IF asked THEN
            RAISE EXCEPTION 'papers people decide with are not withdrawn';
        END IF;
    ELSE
        SELECT settled INTO asked FROM matters WHERE id = NEW.matter_id FOR SHARE;
        IF NEW.before_vote = asked OR asked AND NEW.replaces IS NOT NULL THEN
            RAISE EXCEPTION 'papers people decide with stand';
        END IF;
        IF NEW.replaces IS NOT NULL AND NEW.matter_id <> (SELECT matter_id FROM matter_papers WHERE id = NEW.replaces) THEN
            RAISE EXCEPTION 'a paper replaces one of its own matter';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER papers_stand BEFORE INSERT ON matter_papers FOR EACH ROW EXECUTE FUNCTION papers_stand();
CREATE TRIGGER papers_stand BEFORE INSERT ON matter_paper_withdrawals FOR EACH ROW EXECUTE FUNCTION papers_stand();

GRANT SELECT, INSERT ON matter_papers, matter_paper_contents, matter_paper_withdrawals TO ${app};
