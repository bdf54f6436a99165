-- What households were told about a vote before it was sealed (Decree 59/2023 Art. 5(3)).

CREATE TABLE vote_announcements (
    vote_id      text NOT NULL REFERENCES votes,
    number       integer NOT NULL CHECK (number > 0),
    account_id   uuid NOT NULL REFERENCES accounts,
    office       text NOT NULL CHECK (office IN ('TEAM_LEADER', 'TEAM_MEMBER')),
    recorded_at  timestamptz NOT NULL,
    announced_at timestamptz NOT NULL,
    channels     text NOT NULL CHECK (channels <> '' AND string_to_array(channels, ',') <@ ARRAY
                     ['POSTED', 'LOUDSPEAKER', 'HOUSE_TO_HOUSE', 'PHONE', 'NETWORK_GROUP', 'OTHERWISE']),
    -- what was said: about which words of the matter, and when the vote begins and ends
    text_hash    text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
    opens        timestamptz NOT NULL,
    closes       timestamptz NOT NULL,
    words        text NOT NULL CHECK (words <> ''),
    PRIMARY KEY (vote_id, number),
    CHECK (announced_at <= recorded_at),
    CHECK (opens < closes)
);

CREATE TRIGGER vote_announcements_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON vote_announcements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_evidence();

-- No vote is sealed with times that households were not told; other times make an announcement void.
CREATE FUNCTION require_announcement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.stage = 'PREPARING' AND NEW.stage = 'SEALED' AND NOT EXISTS (SELECT FROM vote_announcements told
            WHERE told.vote_id = NEW.id AND (told.opens, told.closes) = (NEW.opens, NEW.closes)) THEN
        RAISE EXCEPTION 'a vote is announced before it is sealed';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER votes_announced BEFORE UPDATE ON votes FOR EACH ROW
    WHEN (current_user = '${app}') EXECUTE FUNCTION require_announcement();

GRANT SELECT, INSERT ON vote_announcements TO ${app};
