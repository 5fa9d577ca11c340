-- Version 10: who uses the program at this computer, and what each may see of whom.

-- Removed members stay: what they wrote bears their name.
CREATE TABLE member (
    id TEXT NOT NULL PRIMARY KEY CONSTRAINT member_id_is_an_id CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    name TEXT NOT NULL CONSTRAINT member_name_is_given CHECK (trim(name) <> ''),
    colour TEXT NOT NULL CONSTRAINT member_colour_is_known
        CHECK (colour IN ('teal', 'blue', 'plum', 'rose', 'brick', 'amber', 'olive', 'slate')),
    -- The patient this member is; none for a caregiver.
    patient TEXT NULL REFERENCES patient (id),
    trashed INTEGER NOT NULL DEFAULT 0 CONSTRAINT member_trashed_is_yes_or_no CHECK (trashed IN (0, 1))
) STRICT;
-- A patient is one member and no other.
CREATE UNIQUE INDEX member_by_patient ON member (patient) WHERE trashed = 0;
CREATE TRIGGER member_inserted AFTER INSERT ON member BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'member', NEW.id, NULL,
        json_object('id', NEW.id, 'name', NEW.name, 'colour', NEW.colour, 'patient', NEW.patient, 'trashed', NEW.trashed)
    );
END;
CREATE TRIGGER member_updated AFTER UPDATE ON member BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'member', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'colour', OLD.colour, 'patient', OLD.patient, 'trashed', OLD.trashed),
        json_object('id', NEW.id, 'name', NEW.name, 'colour', NEW.colour, 'patient', NEW.patient, 'trashed', NEW.trashed)
    );
END;
CREATE TRIGGER member_deleted AFTER DELETE ON member BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'member', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'colour', OLD.colour, 'patient', OLD.patient, 'trashed', OLD.trashed),
        NULL
    );
END;

-- What is asked before somebody may be a member: a hash with its salt and costs, in PHC form. The history says that it was
-- set, changed or removed, and by whom; the hash itself it never holds, so that an old one is not kept for ever.
CREATE TABLE member_lock (
    member TEXT NOT NULL PRIMARY KEY REFERENCES member (id),
    kind TEXT NOT NULL CONSTRAINT member_lock_kind_is_known CHECK (kind IN ('pin', 'passphrase')),
    hash TEXT NOT NULL CONSTRAINT member_lock_hash_is_argon2id CHECK (hash GLOB '$argon2id$v=*$m=*$?*$?*')
) STRICT;
CREATE TRIGGER member_lock_inserted AFTER INSERT ON member_lock BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'member_lock', NEW.member, NULL,
        json_object('member', NEW.member, 'kind', NEW.kind)
    );
END;
CREATE TRIGGER member_lock_updated AFTER UPDATE ON member_lock BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'member_lock', NEW.member, json_object('member', OLD.member, 'kind', OLD.kind),
        json_object('member', NEW.member, 'kind', NEW.kind)
    );
END;
CREATE TRIGGER member_lock_deleted AFTER DELETE ON member_lock BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'member_lock', OLD.member, json_object('member', OLD.member, 'kind', OLD.kind),
        NULL
    );
END;

-- What a member may see of a patient. Without a row: nothing.
CREATE TABLE share (
    patient TEXT NOT NULL REFERENCES patient (id),
    member TEXT NOT NULL REFERENCES member (id),
    sight TEXT NOT NULL CONSTRAINT share_sight_is_known CHECK (sight IN ('nothing', 'reminders', 'everything')),
    PRIMARY KEY (patient, member)
) STRICT;
CREATE TRIGGER share_inserted AFTER INSERT ON share BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'share', NEW.patient || '/' || NEW.member, NULL,
        json_object('patient', NEW.patient, 'member', NEW.member, 'sight', NEW.sight)
    );
END;
CREATE TRIGGER share_updated AFTER UPDATE ON share BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'share', NEW.patient || '/' || NEW.member, json_object('patient', OLD.patient, 'member', OLD.member, 'sight', OLD.sight),
        json_object('patient', NEW.patient, 'member', NEW.member, 'sight', NEW.sight)
    );
END;
CREATE TRIGGER share_deleted AFTER DELETE ON share BEGIN
    INSERT INTO change (change_set, who, at, table_name, row_key, was, became)
    VALUES ((SELECT change_set FROM author), (SELECT who FROM author), (SELECT at FROM author),
        'share', OLD.patient || '/' || OLD.member, json_object('patient', OLD.patient, 'member', OLD.member, 'sight', OLD.sight),
        NULL
    );
END;
