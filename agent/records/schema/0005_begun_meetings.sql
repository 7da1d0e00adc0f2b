-- A meeting keeps its room when its rep has said how it went: they may say so while it goes on.

DROP INDEX meeting_live;
CREATE INDEX meeting_live ON meeting (rep, occ_start)
    WHERE state IN ('hold', 'confirmed', 'held', 'no_show');

DROP TRIGGER meeting_no_overlap_on_insert;
CREATE TRIGGER meeting_no_overlap_on_insert BEFORE INSERT ON meeting
WHEN NEW.state IN ('hold', 'confirmed', 'held', 'no_show')
BEGIN
    SELECT RAISE (ABORT, 'slot_taken')
    WHERE EXISTS (SELECT 1 FROM meeting
                  WHERE rep = NEW.rep AND state IN ('hold', 'confirmed', 'held', 'no_show')
                    AND occ_start < NEW.occ_end AND occ_end > NEW.occ_start);
END;

-- Only what takes new room is looked at: stores may hold overlaps from before this.
DROP TRIGGER meeting_no_overlap_on_update;
CREATE TRIGGER meeting_no_overlap_on_update
BEFORE UPDATE OF rep, state, occ_start, occ_end ON meeting
WHEN NEW.state IN ('hold', 'confirmed', 'held', 'no_show')
 AND (OLD.state NOT IN ('hold', 'confirmed', 'held', 'no_show')
      OR NEW.rep <> OLD.rep OR NEW.occ_start < OLD.occ_start OR NEW.occ_end > OLD.occ_end)
BEGIN
    SELECT RAISE (ABORT, 'slot_taken')
    WHERE EXISTS (SELECT 1 FROM meeting
                  WHERE rep = NEW.rep AND state IN ('hold', 'confirmed', 'held', 'no_show')
                    AND n <> NEW.n
                    AND occ_start < NEW.occ_end AND occ_end > NEW.occ_start);
END;
