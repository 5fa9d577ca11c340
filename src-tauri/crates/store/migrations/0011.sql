-- Version 11: a task handed to another member, and how far each member has looked through what changed.

-- A reminder is known by what it is about and the local date and time it is planned for. Handed to somebody else it is
-- still everybody's to answer; this row says who was asked to see to it.
CREATE TABLE reminder_handed (
    what TEXT NOT NULL CONSTRAINT reminder_handed_what_is_named CHECK (what GLOB '[a-z]*:?*'),
    planned_at TEXT NOT NULL
        CONSTRAINT reminder_handed_planned_is_a_date_and_time CHECK (planned_at IS replace(datetime(planned_at), ' ', 'T')),
    member TEXT NOT NULL REFERENCES member (id),
    handed_at TEXT NOT NULL
        CONSTRAINT reminder_handed_at_is_utc CHECK (handed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    PRIMARY KEY (what, planned_at)
) STRICT;
CREATE INDEX reminder_handed_by_time ON reminder_handed (planned_at);
CREATE TRIGGER reminder_handed_inserted AFTER INSERT ON reminder_handed BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_handed', NEW.what || '/' || NEW.planned_at, NULL, json_object(
            'what', NEW.what, 'planned_at', NEW.planned_at, 'member', NEW.member, 'handed_at', NEW.handed_at
        )
    );
END;
CREATE TRIGGER reminder_handed_updated AFTER UPDATE ON reminder_handed BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_handed', NEW.what || '/' || NEW.planned_at, json_object(
            'what', OLD.what, 'planned_at', OLD.planned_at, 'member', OLD.member, 'handed_at', OLD.handed_at
        ), json_object(
            'what', NEW.what, 'planned_at', NEW.planned_at, 'member', NEW.member, 'handed_at', NEW.handed_at
        )
    );
END;
CREATE TRIGGER reminder_handed_deleted AFTER DELETE ON reminder_handed BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'reminder_handed', OLD.what || '/' || OLD.planned_at, json_object(
            'what', OLD.what, 'planned_at', OLD.planned_at, 'member', OLD.member, 'handed_at', OLD.handed_at
        ), NULL
    );
END;

-- The last line of the history that somebody has seen on the board: a member by id, or the household as a whole.
CREATE TABLE board_seen (
    who TEXT NOT NULL PRIMARY KEY CONSTRAINT board_seen_who_is_named CHECK (who <> ''),
    upto INTEGER NOT NULL CONSTRAINT board_seen_upto_is_a_count CHECK (upto >= 0)
) STRICT;
CREATE TRIGGER board_seen_inserted AFTER INSERT ON board_seen BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'board_seen', NEW.who, NULL, json_object('who', NEW.who, 'upto', NEW.upto)
    );
END;
CREATE TRIGGER board_seen_updated AFTER UPDATE ON board_seen BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'board_seen', NEW.who, json_object('who', OLD.who, 'upto', OLD.upto),
        json_object('who', NEW.who, 'upto', NEW.upto)
    );
END;
CREATE TRIGGER board_seen_deleted AFTER DELETE ON board_seen BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'board_seen', OLD.who, json_object('who', OLD.who, 'upto', OLD.upto), NULL
    );
END;
