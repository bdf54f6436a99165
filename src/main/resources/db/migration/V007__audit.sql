-- Who did what, written in the same transaction as the act itself; it only grows.

CREATE TABLE audit_entries (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    account_id uuid REFERENCES accounts,
    hamlet_id  uuid REFERENCES hamlets,
    act        text NOT NULL,
    subject    text NOT NULL,
    detail     text NOT NULL DEFAULT ''
);

CREATE TRIGGER trail_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON audit_entries TO ${app};
