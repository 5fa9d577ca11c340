-- Version 13: a form that is being filled in is kept as a text is that is being typed: also one about nobody who is in
-- the list yet. No history follows either.
CREATE TABLE draft_of_all (
    -- Whose it is: the patient's it is about; while it is about nobody in the list, whose who writes it.
    whose TEXT NOT NULL CONSTRAINT draft_whose_is_the_patients_or_the_writers CHECK (whose = ifnull(patient, who)),
    patient TEXT NULL REFERENCES patient (id),
    -- Who wrote at it last: a member by id, or the household.
    who TEXT NOT NULL CONSTRAINT draft_who_is_named CHECK (who <> ''),
    -- A text, or which form.
    kind TEXT NOT NULL CONSTRAINT draft_kind_is_named CHECK (kind GLOB '[a-z]*'),
    -- A text's patient or procedure, or the text that is changed; of a form what it changes, or a name of its own.
    about TEXT NOT NULL CONSTRAINT draft_about_is_named CHECK (about <> ''),
    -- The text as typed; of a form what is in its fields, as JSON.
    words TEXT NOT NULL CONSTRAINT draft_words_are_given CHECK (words <> ''),
    kept_at TEXT NOT NULL
        CONSTRAINT draft_kept_at_is_utc CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
    CONSTRAINT draft_text_is_about_a_patient CHECK (kind NOT IN ('note', 'question', 'answer') OR patient IS NOT NULL),
    CONSTRAINT draft_form_is_json CHECK (kind IN ('note', 'question', 'answer') OR json_valid(words)),
    PRIMARY KEY (whose, kind, about)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_of_all (whose, patient, who, kind, about, words, kept_at)
SELECT patient, patient, 'household', kind, about, words, kept_at FROM draft;
DROP TABLE draft;
ALTER TABLE draft_of_all RENAME TO draft;
