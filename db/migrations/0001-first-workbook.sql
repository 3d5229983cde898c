-- The first workbook: records, evidence, the journal and the search index.
-- Journaled tables have one text primary key named id and no blob or real columns, so that a row is one JSON image.

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE guide (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  locale TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('bundled', 'imported')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  content_hash TEXT NOT NULL,
  -- The page as it was read; kept so that a better importer can read it again.
  source_text TEXT,
  imported_at TEXT,
  updated_at TEXT NOT NULL,
  CHECK ((origin = 'imported') = (imported_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX guide_bundled_slug ON guide (slug) WHERE origin = 'bundled';
CREATE INDEX guide_title ON guide (title);

CREATE TABLE rule (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('self', 'client')),
  display_name TEXT NOT NULL CHECK (display_name <> ''),
  birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
  birth_day INTEGER CHECK (birth_day BETWEEN 1 AND 31),
  region TEXT,
  guide_id TEXT REFERENCES guide (id),
  archived_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_guide ON person (guide_id) WHERE guide_id IS NOT NULL;

CREATE TABLE credential (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Without a foreign key: the rules that ship are not rows.
  rule_id TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  issuer TEXT,
  number TEXT,
  issued_on TEXT,
  expires_on TEXT,
  cycle_starts_on TEXT NOT NULL,
  cycle_ends_on TEXT NOT NULL,
  cycle_basis TEXT NOT NULL CHECK (cycle_basis IN ('given', 'birth-month', 'issue-date', 'expiry')),
  holds TEXT NOT NULL CHECK (json_type(holds) = 'array'),
  -- The person's own requirement: hundredths of a credit, here and in the categories.
  requirement_total INTEGER CHECK (requirement_total >= 0),
  requirement_unit TEXT,
  requirement_cycle_months INTEGER CHECK (requirement_cycle_months BETWEEN 1 AND 240),
  requirement_categories TEXT CHECK (json_type(requirement_categories) = 'array'),
  notes TEXT NOT NULL,
  archived_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (cycle_starts_on <= cycle_ends_on),
  CHECK ((requirement_total IS NULL) = (requirement_unit IS NULL))
) STRICT;
CREATE INDEX credential_person ON credential (person_id);

CREATE TABLE credential_cycle (
  id TEXT PRIMARY KEY NOT NULL,
  credential_id TEXT NOT NULL REFERENCES credential (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  renewed_on TEXT,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX credential_cycle_credential ON credential_cycle (credential_id, starts_on);

CREATE TABLE activity (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  title TEXT NOT NULL CHECK (title <> ''),
  provider TEXT,
  completed_on TEXT NOT NULL,
  -- Hundredths of a credit.
  credits INTEGER NOT NULL CHECK (credits BETWEEN 0 AND 10000000),
  unit TEXT NOT NULL CHECK (unit <> ''),
  categories TEXT NOT NULL CHECK (json_type(categories) = 'array'),
  format TEXT,
  approval_number TEXT,
  notes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX activity_person_date ON activity (person_id, completed_on, id);

CREATE TABLE evidence_blob (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER evidence_blob_is_immutable BEFORE UPDATE ON evidence_blob BEGIN
  SELECT RAISE(ABORT, 'evidence bytes never change');
END;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  sha256 TEXT NOT NULL REFERENCES evidence_blob (sha256),
  filename TEXT NOT NULL CHECK (filename <> ''),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_person ON evidence (person_id, added_at);
CREATE INDEX evidence_sha256 ON evidence (sha256);

CREATE TABLE evidence_link (
  id TEXT PRIMARY KEY NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  target_kind TEXT NOT NULL
    CHECK (target_kind IN ('activity', 'credential', 'portfolio-item', 'portfolio-entry')),
  target_id TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX evidence_link_target ON evidence_link (target_kind, target_id, evidence_id);
CREATE INDEX evidence_link_evidence ON evidence_link (evidence_id);

CREATE TABLE portfolio_item (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('missing', 'started', 'usable', 'strong')),
  note TEXT NOT NULL,
  reviewed_on TEXT,
  updated_at TEXT NOT NULL,
  UNIQUE (person_id, kind)
) STRICT;

CREATE TABLE portfolio_entry (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL,
  happened_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX portfolio_entry_person ON portfolio_entry (person_id, kind, created_at);

-- The journal. A change is recorded by triggers that db/journal-triggers.ts makes from the tables above.

CREATE TABLE journal_change (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Hybrid logical clock: milliseconds, counter and device, in an order that text comparison keeps.
  hlc TEXT NOT NULL UNIQUE,
  device_id TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  label TEXT NOT NULL,
  label_key TEXT NOT NULL,
  label_facts TEXT NOT NULL CHECK (json_type(label_facts) = 'object'),
  person_id TEXT,
  -- For an undo or a redo: the change it took back or brought again.
  target_seq INTEGER REFERENCES journal_change (seq),
  -- 'dropped' is an undone change that a later change put out of reach of redo.
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  CHECK ((kind = 'do') = (target_seq IS NULL))
) STRICT;
CREATE INDEX journal_change_stack ON journal_change (state, seq) WHERE kind = 'do';
CREATE INDEX journal_change_person ON journal_change (person_id, seq);

CREATE TABLE journal_row (
  change_seq INTEGER NOT NULL REFERENCES journal_change (seq),
  position INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  -- JSON object of the row, null where there was or is none.
  before_image TEXT,
  after_image TEXT,
  CHECK (before_image IS NOT NULL OR after_image IS NOT NULL)
) STRICT;
CREATE INDEX journal_row_change ON journal_row (change_seq, position);

-- Which records a change touched: what the history of one record is read from.
CREATE TABLE journal_touch (
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  change_seq INTEGER NOT NULL REFERENCES journal_change (seq),
  PRIMARY KEY (record_kind, record_id, change_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_touch_change ON journal_touch (change_seq);

-- What the triggers read: the change that is running, or that bundled data is being put in. One row.
CREATE TABLE journal_context (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_seq INTEGER,
  is_seeding INTEGER NOT NULL CHECK (is_seeding IN (0, 1))
) STRICT;
INSERT INTO journal_context (id, change_seq, is_seeding) VALUES (1, NULL, 0);

-- Search. One document for a record, one for each section of a guide; kept by triggers, so that undo keeps it right too.

CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('guide', 'credential', 'activity', 'evidence', 'portfolio-entry', 'person')),
  record_id TEXT NOT NULL,
  anchor TEXT,
  person_id TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX search_doc_record ON search_doc (kind, record_id);

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body,
  content = 'search_doc', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER search_doc_insert AFTER INSERT ON search_doc BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER search_doc_delete AFTER DELETE ON search_doc BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;
CREATE TRIGGER search_doc_update BEFORE UPDATE ON search_doc BEGIN
  SELECT RAISE(ABORT, 'a search document is replaced, never changed');
END;

CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('person', NEW.id, NEW.id, NEW.display_name, coalesce(NEW.region, ''));
END;
CREATE TRIGGER search_person_update AFTER UPDATE ON person BEGIN
  DELETE FROM search_doc WHERE kind = 'person' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('person', NEW.id, NEW.id, NEW.display_name, coalesce(NEW.region, ''));
END;
CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN
  DELETE FROM search_doc WHERE kind = 'person' AND record_id = OLD.id;
END;

CREATE TRIGGER search_credential_insert AFTER INSERT ON credential BEGIN
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('credential', NEW.id, NEW.person_id, NEW.title,
    concat_ws(char(10), NEW.issuer, NEW.number, NEW.rule_id, NEW.notes));
END;
CREATE TRIGGER search_credential_update AFTER UPDATE ON credential BEGIN
  DELETE FROM search_doc WHERE kind = 'credential' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('credential', NEW.id, NEW.person_id, NEW.title,
    concat_ws(char(10), NEW.issuer, NEW.number, NEW.rule_id, NEW.notes));
END;
CREATE TRIGGER search_credential_delete AFTER DELETE ON credential BEGIN
  DELETE FROM search_doc WHERE kind = 'credential' AND record_id = OLD.id;
END;

CREATE TRIGGER search_activity_insert AFTER INSERT ON activity BEGIN
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('activity', NEW.id, NEW.person_id, NEW.title,
    concat_ws(char(10), NEW.provider, NEW.format, NEW.approval_number, NEW.notes));
END;
CREATE TRIGGER search_activity_update AFTER UPDATE ON activity BEGIN
  DELETE FROM search_doc WHERE kind = 'activity' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('activity', NEW.id, NEW.person_id, NEW.title,
    concat_ws(char(10), NEW.provider, NEW.format, NEW.approval_number, NEW.notes));
END;
CREATE TRIGGER search_activity_delete AFTER DELETE ON activity BEGIN
  DELETE FROM search_doc WHERE kind = 'activity' AND record_id = OLD.id;
END;

CREATE TRIGGER search_evidence_insert AFTER INSERT ON evidence BEGIN
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('evidence', NEW.id, NEW.person_id, NEW.filename, '');
END;
CREATE TRIGGER search_evidence_update AFTER UPDATE ON evidence BEGIN
  DELETE FROM search_doc WHERE kind = 'evidence' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('evidence', NEW.id, NEW.person_id, NEW.filename, '');
END;
CREATE TRIGGER search_evidence_delete AFTER DELETE ON evidence BEGIN
  DELETE FROM search_doc WHERE kind = 'evidence' AND record_id = OLD.id;
END;

CREATE TRIGGER search_portfolio_entry_insert AFTER INSERT ON portfolio_entry BEGIN
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('portfolio-entry', NEW.id, NEW.person_id, NEW.title, NEW.text);
END;
CREATE TRIGGER search_portfolio_entry_update AFTER UPDATE ON portfolio_entry BEGIN
  DELETE FROM search_doc WHERE kind = 'portfolio-entry' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, person_id, title, body)
  VALUES ('portfolio-entry', NEW.id, NEW.person_id, NEW.title, NEW.text);
END;
CREATE TRIGGER search_portfolio_entry_delete AFTER DELETE ON portfolio_entry BEGIN
  DELETE FROM search_doc WHERE kind = 'portfolio-entry' AND record_id = OLD.id;
END;

CREATE TRIGGER search_guide_insert AFTER INSERT ON guide BEGIN
  INSERT INTO search_doc (kind, record_id, title, body) VALUES ('guide', NEW.id, NEW.title, NEW.summary);
  INSERT INTO search_doc (kind, record_id, anchor, title, body)
  SELECT 'guide', NEW.id, section.value ->> 'id', section.value ->> 'heading',
    coalesce((
      SELECT group_concat(word.atom, char(10))
      FROM json_tree(section.value, '$.blocks') AS word
      WHERE word.type = 'text' AND word.key IS NOT 'type'
    ), '')
  FROM json_each(NEW.content, '$.sections') AS section;
END;
CREATE TRIGGER search_guide_update AFTER UPDATE ON guide BEGIN
  DELETE FROM search_doc WHERE kind = 'guide' AND record_id = OLD.id;
  INSERT INTO search_doc (kind, record_id, title, body) VALUES ('guide', NEW.id, NEW.title, NEW.summary);
  INSERT INTO search_doc (kind, record_id, anchor, title, body)
  SELECT 'guide', NEW.id, section.value ->> 'id', section.value ->> 'heading',
    coalesce((
      SELECT group_concat(word.atom, char(10))
      FROM json_tree(section.value, '$.blocks') AS word
      WHERE word.type = 'text' AND word.key IS NOT 'type'
    ), '')
  FROM json_each(NEW.content, '$.sections') AS section;
END;
CREATE TRIGGER search_guide_delete AFTER DELETE ON guide BEGIN
  DELETE FROM search_doc WHERE kind = 'guide' AND record_id = OLD.id;
END;
