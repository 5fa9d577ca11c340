-- Version 5: what a letter said by the clock.
-- A time that the team's letter gave as a clock time comes back as one. What counts stays in `says`, in hours.
ALTER TABLE own_line ADD COLUMN clock TEXT NULL
    CONSTRAINT own_line_clock_is_a_time CHECK (clock IS NULL OR clock IS time(clock));

-- The same triggers as before, with the new column.
DROP TRIGGER own_line_inserted;
DROP TRIGGER own_line_updated;
DROP TRIGGER own_line_deleted;
CREATE TRIGGER own_line_inserted AFTER INSERT ON own_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_line', NEW.id, NULL, json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'item', NEW.item, 'says', NEW.says, 'said_by', NEW.said_by,
            'said_on', NEW.said_on, 'clock', NEW.clock
        )
    );
END;
CREATE TRIGGER own_line_updated AFTER UPDATE ON own_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_line', NEW.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'item', OLD.item, 'says', OLD.says, 'said_by', OLD.said_by,
            'said_on', OLD.said_on, 'clock', OLD.clock
        ), json_object(
            'id', NEW.id, 'procedure', NEW.procedure, 'item', NEW.item, 'says', NEW.says, 'said_by', NEW.said_by,
            'said_on', NEW.said_on, 'clock', NEW.clock
        )
    );
END;
CREATE TRIGGER own_line_deleted AFTER DELETE ON own_line BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_line', OLD.id, json_object(
            'id', OLD.id, 'procedure', OLD.procedure, 'item', OLD.item, 'says', OLD.says, 'said_by', OLD.said_by,
            'said_on', OLD.said_on, 'clock', OLD.clock
        ), NULL
    );
END;
