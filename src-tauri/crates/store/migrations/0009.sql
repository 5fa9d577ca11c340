-- Version 9: what the person chose about the program itself on their desktop.
CREATE TABLE desktop (
    one INTEGER NOT NULL PRIMARY KEY CONSTRAINT desktop_is_one CHECK (one = 1),
    -- What closing the window means. A household that was not asked has no row.
    on_close TEXT NOT NULL CONSTRAINT desktop_on_close_is_known CHECK (on_close IN ('keep', 'quit'))
) STRICT;
CREATE TRIGGER desktop_inserted AFTER INSERT ON desktop BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'desktop', CAST(NEW.one AS TEXT), NULL, json_object('one', NEW.one, 'on_close', NEW.on_close)
    );
END;
CREATE TRIGGER desktop_updated AFTER UPDATE ON desktop BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'desktop', CAST(NEW.one AS TEXT), json_object('one', OLD.one, 'on_close', OLD.on_close),
        json_object('one', NEW.one, 'on_close', NEW.on_close)
    );
END;
CREATE TRIGGER desktop_deleted AFTER DELETE ON desktop BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'desktop', CAST(OLD.one AS TEXT), json_object('one', OLD.one, 'on_close', OLD.on_close), NULL
    );
END;
