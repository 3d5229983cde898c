-- What people do in guides: marks, the tier they stand on, their pay, how far they have read; and the earlier wordings
-- of guides, so that what changed since a section was read can be told.

-- A place in a guide that a person marked. Without a foreign key to the guide: a mark outlives it.
CREATE TABLE guide_mark (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  guide_id TEXT NOT NULL,
  guide_title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('highlight', 'note', 'bookmark', 'goal', 'skill', 'question', 'evidence-need', 'source')
  ),
  section_id TEXT NOT NULL,
  heading TEXT NOT NULL,
  quote TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  section_hash TEXT NOT NULL,
  fact TEXT CHECK (
    fact IN (
      'median-salary', 'salary-range', 'salary-bands', 'top-earners', 'growth', 'demand', 'training', 'remote'
    )
  ),
  text TEXT NOT NULL,
  done_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (done_at IS NULL OR kind IN ('goal', 'skill', 'question', 'evidence-need'))
) STRICT;
CREATE INDEX guide_mark_person ON guide_mark (person_id, guide_id, created_at, id);

-- The tier of a guide that a person stands on. Without a foreign key to the guide, as for marks.
CREATE TABLE guide_rung (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  guide_id TEXT NOT NULL,
  tier_title TEXT NOT NULL,
  -- Hundredths of a year.
  years INTEGER CHECK (years BETWEEN 0 AND 8000),
  chosen_at TEXT NOT NULL,
  UNIQUE (person_id, guide_id)
) STRICT;

CREATE TABLE pay (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('pay', 'offer')),
  label TEXT NOT NULL,
  -- Hundredths of a unit of the currency.
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  per TEXT NOT NULL CHECK (per IN ('year', 'month', 'week', 'hour')),
  -- Hundredths of an hour.
  hours_per_week INTEGER CHECK (hours_per_week BETWEEN 100 AND 10000),
  as_of TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX pay_person ON pay (person_id, created_at, id);

-- Reading is not journaled, and has no foreign keys: undo takes people and guides away and brings them back, and what
-- they read is there again with them.

CREATE TABLE guide_reading (
  person_id TEXT NOT NULL,
  guide_id TEXT NOT NULL,
  -- The section that was read last.
  position TEXT,
  seconds_read INTEGER NOT NULL CHECK (seconds_read >= 0),
  last_read_at TEXT NOT NULL,
  PRIMARY KEY (person_id, guide_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_read_section (
  person_id TEXT NOT NULL,
  guide_id TEXT NOT NULL,
  section_id TEXT NOT NULL,
  -- The heading and the hash of the section as it was read.
  heading TEXT NOT NULL,
  hash TEXT NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (person_id, guide_id, section_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX guide_read_section_guide ON guide_read_section (guide_id, section_id, hash);

-- The sections of a guide as they were before it was written anew, the latest with the highest id.
CREATE TABLE guide_version (
  id INTEGER PRIMARY KEY,
  guide_id TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  -- JSON array of the sections.
  content TEXT NOT NULL CHECK (json_type(content) = 'array'),
  -- When this wording came into the workbook.
  written_at TEXT NOT NULL,
  UNIQUE (guide_id, content_hash)
) STRICT;
CREATE INDEX guide_version_written ON guide_version (guide_id, written_at);

-- Triggers, so that undo and redo keep what they write over, too.
CREATE TRIGGER guide_version_update AFTER UPDATE ON guide WHEN OLD.content_hash <> NEW.content_hash BEGIN
  DELETE FROM guide_version WHERE guide_id = OLD.id AND content_hash = OLD.content_hash;
  INSERT INTO guide_version (guide_id, content_hash, content, written_at)
  VALUES (OLD.id, OLD.content_hash, OLD.content -> '$.sections', OLD.updated_at);
END;
-- A guide that is taken out may come back from a file with its id: then those who read it are told what changed.
CREATE TRIGGER guide_version_delete AFTER DELETE ON guide
WHEN EXISTS (SELECT 1 FROM guide_read_section WHERE guide_id = OLD.id) BEGIN
  DELETE FROM guide_version WHERE guide_id = OLD.id AND content_hash = OLD.content_hash;
  INSERT INTO guide_version (guide_id, content_hash, content, written_at)
  VALUES (OLD.id, OLD.content_hash, OLD.content -> '$.sections', OLD.updated_at);
END;

-- Search finds marks. The documents move into a table whose closed set has them, under the rowids that they had: the
-- index goes on as it is. Dropping a table fires none of its triggers.

CREATE TABLE search_doc_before AS SELECT * FROM search_doc;
DROP TABLE search_doc;
CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('guide', 'credential', 'activity', 'evidence', 'portfolio-entry', 'person', 'mark')),
  record_id TEXT NOT NULL,
  anchor TEXT,
  person_id TEXT,
  -- For a mark: the guide it is in.
  guide_id TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
INSERT INTO search_doc (id, kind, record_id, anchor, person_id, title, body)
SELECT id, kind, record_id, anchor, person_id, title, body FROM search_doc_before ORDER BY id;
DROP TABLE search_doc_before;
CREATE INDEX search_doc_record ON search_doc (kind, record_id);

CREATE TRIGGER search_doc_insert AFTER INSERT ON search_doc BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER search_doc_delete AFTER DELETE ON search_doc BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;
CREATE TRIGGER search_doc_update BEFORE UPDATE ON search_doc BEGIN
  SELECT RAISE(ABORT, 'a search document is replaced, never changed');
END;

-- A mark's title is its beginning; all of it is in the body.
CREATE TRIGGER search_guide_mark_insert AFTER INSERT ON guide_mark BEGIN
  INSERT INTO search_doc (kind, record_id, anchor, person_id, guide_id, title, body)
  VALUES ('mark', NEW.id, NEW.section_id, NEW.person_id, NEW.guide_id,
    substr(coalesce(nullif(NEW.text, ''), nullif(NEW.quote, ''), NEW.heading), 1, 200),
    concat_ws(char(10), nullif(NEW.text, ''), nullif(NEW.quote, ''), NEW.heading, NEW.guide_title));
END;
CREATE TRIGGER search_guide_mark_update AFTER UPDATE ON guide_mark BEGIN
  DELETE FROM search_doc WHERE kind = 'mark' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, anchor, person_id, guide_id, title, body)
  VALUES ('mark', NEW.id, NEW.section_id, NEW.person_id, NEW.guide_id,
    substr(coalesce(nullif(NEW.text, ''), nullif(NEW.quote, ''), NEW.heading), 1, 200),
    concat_ws(char(10), nullif(NEW.text, ''), nullif(NEW.quote, ''), NEW.heading, NEW.guide_title));
END;
CREATE TRIGGER search_guide_mark_delete AFTER DELETE ON guide_mark BEGIN
  DELETE FROM search_doc WHERE kind = 'mark' AND record_id = OLD.id;
END;
