-- Which signature in the signed paper is whose under a decision; and scans that turned out to be the wrong ones.

CREATE TABLE electronic_signatures (
    matter_id         uuid NOT NULL,
    version           integer NOT NULL,
    signatory         text NOT NULL,
    paper_id          uuid NOT NULL,
    position          integer NOT NULL,
    name_matches      boolean NOT NULL,
    -- brought by the account that holds the office; for a household, by either of the two officers
    brought_by_signer boolean NOT NULL,
    note              text CHECK (length(note) BETWEEN 1 AND 500),
    PRIMARY KEY (matter_id, version, signatory),
    UNIQUE (paper_id, position),
    FOREIGN KEY (matter_id, version, signatory) REFERENCES resolution_signatures,
    FOREIGN KEY (paper_id, position) REFERENCES paper_signatures,
    CHECK (name_matches AND brought_by_signer OR note IS NOT NULL)
);

CREATE FUNCTION electronic_signatures_fit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
            SELECT FROM papers p JOIN fixed_resolutions f ON f.matter_id = p.subject
            WHERE p.id = NEW.paper_id AND p.kind = 'MINUTES' AND f.matter_id = NEW.matter_id AND f.version = NEW.version
                AND p.data::json ->> 'hash' = f.hash) THEN
        RAISE EXCEPTION 'signed was the paper of another version';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER electronic_signatures_fit BEFORE INSERT ON electronic_signatures
    FOR EACH ROW EXECUTE FUNCTION electronic_signatures_fit();

-- None counts that was not checked.
CREATE FUNCTION electronic_means_checked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.manner = 'ELECTRONIC' AND NOT EXISTS (
            SELECT FROM electronic_signatures WHERE matter_id = NEW.matter_id AND version = NEW.version AND signatory = NEW.signatory) THEN
        RAISE EXCEPTION 'an electronic signature that was not checked';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER electronic_means_checked AFTER INSERT ON resolution_signatures DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION electronic_means_checked();

CREATE TABLE scan_corrections (
    matter_id    uuid NOT NULL,
    version      integer NOT NULL,
    digest       text NOT NULL,
    by_digest    text NOT NULL CHECK (by_digest <> digest),
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    corrected_by uuid NOT NULL REFERENCES accounts,
    corrected_at timestamptz NOT NULL,
    PRIMARY KEY (matter_id, version, digest),
    FOREIGN KEY (matter_id, version, digest) REFERENCES signed_files,
    FOREIGN KEY (matter_id, version, by_digest) REFERENCES signed_files (matter_id, version, digest)
);

CREATE TRIGGER electronic_signatures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON electronic_signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scan_corrections_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON scan_corrections
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON electronic_signatures, scan_corrections TO ${app};
