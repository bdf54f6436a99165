-- A kept paper with electronic signatures behind it: each file goes on with the one before, byte for byte.

CREATE TABLE signed_papers (
    paper_id    uuid NOT NULL REFERENCES papers,
    number      integer NOT NULL CHECK (number > 0),
    digest      text NOT NULL CHECK (digest = encode(sha256(content), 'hex')),
    content     bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
    -- with a key file here, or brought from where it was signed
    signed_here boolean NOT NULL,
    brought_by  uuid NOT NULL REFERENCES accounts,
    brought_at  timestamptz NOT NULL,
    PRIMARY KEY (paper_id, number)
);

CREATE TABLE paper_signatures (
    paper_id    uuid NOT NULL,
    position    integer NOT NULL CHECK (position > 0),
    -- the first file it stands in
    file        integer NOT NULL,
    name        text NOT NULL CHECK (name <> ''),
    serial      text NOT NULL CHECK (serial ~ '^[0-9A-F]+$'),
    issuer      text NOT NULL,
    certificate text NOT NULL CHECK (certificate ~ '^[0-9a-f]{64}$'),
    valid_until timestamptz NOT NULL,
    -- as the signer's own clock says
    signed_at   timestamptz,
    trusted     boolean NOT NULL,
    PRIMARY KEY (paper_id, position),
    FOREIGN KEY (paper_id, file) REFERENCES signed_papers (paper_id, number)
);

CREATE FUNCTION signed_papers_go_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before bytea;
BEGIN
    IF NEW.number = 1 THEN
        SELECT pdf INTO before FROM papers WHERE id = NEW.paper_id;
    ELSE
        SELECT content INTO before FROM signed_papers WHERE paper_id = NEW.paper_id AND number = NEW.number - 1;
    END IF;
    IF before IS NULL OR octet_length(NEW.content) <= octet_length(before)
            OR substring(NEW.content FROM 1 FOR octet_length(before)) <> before THEN
        RAISE EXCEPTION 'a signed paper begins with what was there before';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER signed_papers_go_on BEFORE INSERT ON signed_papers FOR EACH ROW EXECUTE FUNCTION signed_papers_go_on();

CREATE TRIGGER signed_papers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_papers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_papers();
CREATE TRIGGER paper_signatures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_papers();

GRANT SELECT, INSERT ON signed_papers, paper_signatures TO ${app};
