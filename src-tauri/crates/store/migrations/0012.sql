-- Version 12: the whole course of a measure is read from the index alone, so that years of entries are summed by week within
-- a key press.
DROP INDEX check_in_entry_by_measure;
CREATE INDEX check_in_entry_by_measure ON check_in_entry (procedure, measure, for_date, kind, number);
