-- The discussion of a matter before it is decided (Law 10/2022 Art. 5(2), 18(4)): what was asked and proposed, what the head
-- answered and decided, what was hidden and why. Everything is added, nothing changed.

CREATE TABLE discussion_items (
    id               uuid PRIMARY KEY,
    matter_id        uuid NOT NULL REFERENCES matters,
    kind             text NOT NULL CHECK (kind IN ('QUESTION', 'AMENDMENT')),
    account_id       uuid NOT NULL REFERENCES accounts,
    household_id     uuid REFERENCES households,
    household_number integer CHECK (household_number > 0),
    office           text,
    -- the words of the matter it was said about
    version          integer NOT NULL,
    passage          text,
    words            text NOT NULL CHECK (length(words) BETWEEN 1 AND 3000),
    reason           text CHECK (length(reason) BETWEEN 1 AND 1000),
    at               timestamptz NOT NULL,
    UNIQUE (id, matter_id),
    FOREIGN KEY (matter_id, version) REFERENCES matter_versions,
    CONSTRAINT a_household_or_an_office_speaks CHECK ((household_id IS NULL) <> (office IS NULL)),
    CHECK ((household_id IS NULL) = (household_number IS NULL)),
    CHECK ((kind = 'AMENDMENT') = (passage IS NOT NULL) AND (kind = 'AMENDMENT') = (reason IS NOT NULL))
);
CREATE INDEX discussion_items_of_matter ON discussion_items (matter_id);

-- How many items a household, or an office holder, has brought in on a day.
CREATE TABLE discussion_days (
    speaker uuid NOT NULL,
    day     date NOT NULL,
    items   integer NOT NULL CHECK (items BETWEEN 1 AND 5),
    PRIMARY KEY (speaker, day)
);

-- The first is the answer, the next ones were added later.
CREATE TABLE discussion_answers (
    item_id    uuid NOT NULL REFERENCES discussion_items,
    number     integer NOT NULL CHECK (number > 0),
    account_id uuid NOT NULL REFERENCES accounts,
    words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    at         timestamptz NOT NULL,
    PRIMARY KEY (item_id, number)
);

-- Taken over into a version, or declined with a reason; once.
CREATE TABLE amendment_decisions (
    item_id    uuid PRIMARY KEY,
    matter_id  uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts,
    version    integer,
    reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    at         timestamptz NOT NULL,
    FOREIGN KEY (item_id, matter_id) REFERENCES discussion_items (id, matter_id),
    FOREIGN KEY (matter_id, version) REFERENCES matter_versions
);
CREATE INDEX amendment_decisions_of_matter ON amendment_decisions (matter_id);

-- The public log.
CREATE TABLE discussion_moderations (
    id         uuid PRIMARY KEY,
    item_id    uuid NOT NULL REFERENCES discussion_items,
    act        text NOT NULL CHECK (act IN ('HIDING_ASKED', 'HIDING_CONFIRMED', 'HIDING_DROPPED', 'HIDDEN', 'SHOWN_AGAIN')),
    ground     text CHECK (ground IN ('INSULT_OR_SLANDER', 'INCITES_OR_DISCRIMINATES', 'PERSONAL_DATA', 'OFF_TOPIC', 'DOUBLED')),
    words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
    account_id uuid NOT NULL REFERENCES accounts,
    office     text NOT NULL CHECK (office IN ('HAMLET_HEAD', 'FRONT_COMMITTEE_HEAD')),
    at         timestamptz NOT NULL,
    CHECK ((act IN ('HIDING_ASKED', 'HIDING_CONFIRMED', 'HIDDEN')) = (ground IS NOT NULL))
);
CREATE INDEX discussion_moderations_of_item ON discussion_moderations (item_id);

CREATE TRIGGER items_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON discussion_items
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER answers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON discussion_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON amendment_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER moderations_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON discussion_moderations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whatever the program does: no question once the vote is sealed, no amendment and no decision on one once the words stand.
CREATE FUNCTION discussion_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'amendment_decisions' OR (to_jsonb(NEW) ->> 'kind') = 'AMENDMENT' THEN
        PERFORM 1 FROM matters WHERE id = NEW.matter_id FOR SHARE;
        IF (SELECT settled FROM matters WHERE id = NEW.matter_id) THEN
            RAISE EXCEPTION 'these words stand' USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    PERFORM 1 FROM votes WHERE matter_id = NEW.matter_id FOR SHARE;
    IF EXISTS (SELECT FROM votes WHERE matter_id = NEW.matter_id AND stage NOT IN ('PREPARING', 'ANNULLED')) THEN
        RAISE EXCEPTION 'the discussion is closed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER items_in_time BEFORE INSERT ON discussion_items FOR EACH ROW EXECUTE FUNCTION discussion_in_time();
CREATE TRIGGER decisions_in_time BEFORE INSERT ON amendment_decisions FOR EACH ROW EXECUTE FUNCTION discussion_in_time();

-- A question is put to the head: he does not hide it alone, and it takes somebody else to agree.
CREATE FUNCTION question_hidden_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_head boolean;
    asked   discussion_moderations;
BEGIN
    IF NEW.act NOT IN ('HIDDEN', 'HIDING_CONFIRMED') OR (SELECT kind FROM discussion_items WHERE id = NEW.item_id) <> 'QUESTION' THEN
        RETURN NEW;
    END IF;
    SELECT EXISTS (SELECT FROM offices o JOIN matters m ON m.hamlet_id = o.hamlet_id JOIN discussion_items i ON i.matter_id = m.id
        WHERE i.id = NEW.item_id AND o.account_id = NEW.account_id AND o.office = 'HAMLET_HEAD' AND o.until IS NULL) INTO is_head;
    SELECT * INTO asked FROM discussion_moderations WHERE item_id = NEW.item_id ORDER BY id DESC LIMIT 1;
    IF NEW.office <> 'FRONT_COMMITTEE_HEAD' OR is_head
            OR NEW.act = 'HIDING_CONFIRMED' AND (asked.act IS DISTINCT FROM 'HIDING_ASKED' OR asked.account_id = NEW.account_id) THEN
        RAISE EXCEPTION 'a question to the head is not hidden by the head alone' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER hidden_by_two BEFORE INSERT ON discussion_moderations FOR EACH ROW EXECUTE FUNCTION question_hidden_by_two();

GRANT SELECT, INSERT ON discussion_items, discussion_answers, amendment_decisions, discussion_moderations TO ${app};
GRANT SELECT, INSERT, UPDATE ON discussion_days TO ${app};
