-- Version 2: procedure types of the household's own.

-- A type that the household wrote, copied and changed, or took over from a file; it stands before the catalogue's type
-- of the same id. Unlike a snapshot it changes, so its history holds the content: undo needs it.
CREATE TABLE own_type (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT own_type_id_is_kebab
        CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'),
    revision INTEGER NOT NULL CONSTRAINT own_type_revision_is_a_count CHECK (revision >= 0),
    content TEXT NOT NULL CONSTRAINT own_type_content_is_json CHECK (json_valid(content)),
    -- The columns beside the content say the same as the content.
    CONSTRAINT own_type_content_is_its_own
        CHECK (NOT json_valid(content) OR (content ->> '$.id' IS id AND content ->> '$.revision' IS revision))
) STRICT;
CREATE TRIGGER own_type_inserted AFTER INSERT ON own_type BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_type', NEW.id, NULL, json_object(
            'id', NEW.id, 'revision', NEW.revision, 'content', NEW.content
        )
    );
END;
CREATE TRIGGER own_type_updated AFTER UPDATE ON own_type BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_type', NEW.id, json_object(
            'id', OLD.id, 'revision', OLD.revision, 'content', OLD.content
        ), json_object(
            'id', NEW.id, 'revision', NEW.revision, 'content', NEW.content
        )
    );
END;
CREATE TRIGGER own_type_deleted AFTER DELETE ON own_type BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'own_type', OLD.id, json_object(
            'id', OLD.id, 'revision', OLD.revision, 'content', OLD.content
        ), NULL
    );
END;
