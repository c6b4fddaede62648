/// The log, which is never rewritten, and the rows beside it, which can be forgotten.
let migration001 = """
    CREATE TABLE changes (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 0),
        head     BLOB NOT NULL,                              -- as it was written; see HeadText
        digest   BLOB NOT NULL CHECK (length(digest) = 32)   -- SHA-256(digest before, head)
    ) STRICT;

    CREATE TABLE versions (
        kind     TEXT NOT NULL,
        number   INTEGER NOT NULL CHECK (number >= 1),
        sequence INTEGER NOT NULL REFERENCES changes (sequence),
        shape    INTEGER CHECK (shape >= 1),
        salt     BLOB,                                       -- thrown away by a redaction
        body     BLOB,                                       -- nothing where it was retracted
        CHECK ((shape IS NULL) = (body IS NULL)),
        UNIQUE (kind, number, sequence)
    ) STRICT;
    CREATE INDEX versions_by_sequence ON versions (sequence);

    CREATE TRIGGER changes_are_never_updated BEFORE UPDATE ON changes
    BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
    CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
    BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
    CREATE TRIGGER versions_are_never_deleted BEFORE DELETE ON versions
    BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;

    -- A body may be replaced, and its salt thrown away, by a redaction: the newest change, whose
    -- head names this version.
    CREATE TRIGGER versions_are_never_updated BEFORE UPDATE ON versions
    WHEN NOT (
        NEW.kind IS OLD.kind AND NEW.number IS OLD.number AND NEW.sequence IS OLD.sequence
        AND NEW.shape IS OLD.shape AND NEW.salt IS NULL
        AND instr(
            (SELECT head FROM changes ORDER BY sequence DESC LIMIT 1),
            CAST(char(10) || 'redact ' || OLD.kind || ' ' || OLD.number
                || ' @' || OLD.sequence || ' ' AS BLOB)) > 0
    )
    BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;

    CREATE TABLE beside (
        kind   TEXT NOT NULL,
        key    TEXT NOT NULL,
        person TEXT,
        due    INTEGER,                                      -- milliseconds since 1970
        body   BLOB NOT NULL,
        PRIMARY KEY (kind, key)
    ) STRICT;
    CREATE INDEX beside_by_person ON beside (person) WHERE person IS NOT NULL;
    CREATE INDEX beside_by_due ON beside (kind, due) WHERE due IS NOT NULL;
    """
