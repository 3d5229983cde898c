-- What the full rule language asks of the workbook: what a person answered, confirmed and decided, what happened, the
-- steps of a renewal, and the versions of rules that running cycles go by.

-- The version of its rule that the running cycle goes by; null: the newest.
ALTER TABLE credential ADD COLUMN rule_version INTEGER CHECK (rule_version >= 1);
-- JSON objects by the rule's ids: entries of a list, answers to open questions, days of confirmed conditions, days of steps.
ALTER TABLE credential ADD COLUMN lists TEXT NOT NULL DEFAULT '{}' CHECK (json_type(lists) = 'object');
ALTER TABLE credential ADD COLUMN profile TEXT;
-- The day on which the renewal of the running cycle was filed.
ALTER TABLE credential ADD COLUMN submitted_on TEXT;
ALTER TABLE credential ADD COLUMN answers TEXT NOT NULL DEFAULT '{}' CHECK (json_type(answers) = 'object');
ALTER TABLE credential ADD COLUMN confirmations TEXT NOT NULL DEFAULT '{}'
  CHECK (json_type(confirmations) = 'object');
-- Hundredths of a credit that the running cycle took over.
ALTER TABLE credential ADD COLUMN carried_in INTEGER CHECK (carried_in BETWEEN 0 AND 10000000);
ALTER TABLE credential ADD COLUMN carried_in_note TEXT CHECK (carried_in_note IS NULL OR carried_in IS NOT NULL);
ALTER TABLE credential ADD COLUMN lead_times TEXT NOT NULL DEFAULT '{}' CHECK (json_type(lead_times) = 'object');

-- Hundredths of a credit that the closed cycle had taken over.
ALTER TABLE credential_cycle ADD COLUMN carried_in INTEGER CHECK (carried_in BETWEEN 0 AND 10000000);

ALTER TABLE activity ADD COLUMN place TEXT;
-- Hundredths of a credit that were offered where only a part was attended.
ALTER TABLE activity ADD COLUMN offered INTEGER CHECK (offered >= credits AND offered <= 10000000);
-- What part belongs to which category: objects with a category id and hundredths of a credit.
ALTER TABLE activity ADD COLUMN parts TEXT NOT NULL DEFAULT '[]' CHECK (json_type(parts) = 'array');
ALTER TABLE activity ADD COLUMN state TEXT NOT NULL DEFAULT 'done'
  CHECK (state IN ('planned', 'done', 'submitted', 'confirmed'));

-- Something that happened and changes what is asked, of a kind that the credential's rule knows.
CREATE TABLE credential_event (
  id TEXT PRIMARY KEY NOT NULL,
  credential_id TEXT NOT NULL REFERENCES credential (id),
  event_id TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  -- Hundredths of a credit.
  credits INTEGER CHECK (credits BETWEEN 0 AND 10000000),
  note TEXT
) STRICT;
CREATE INDEX credential_event_credential ON credential_event (credential_id, happened_on, id);

-- What a person decided about one activity for one credential.
CREATE TABLE activity_pin (
  id TEXT PRIMARY KEY NOT NULL,
  credential_id TEXT NOT NULL REFERENCES credential (id),
  activity_id TEXT NOT NULL REFERENCES activity (id),
  kind TEXT NOT NULL CHECK (kind IN ('count-as', 'leave-out', 'proof-refused')),
  category_id TEXT,
  -- Hundredths of a credit, in the issuer's unit.
  credits INTEGER CHECK (credits BETWEEN 0 AND 10000000),
  note TEXT,
  UNIQUE (credential_id, activity_id),
  CHECK (kind = 'count-as' OR (category_id IS NULL AND credits IS NULL))
) STRICT;
CREATE INDEX activity_pin_activity ON activity_pin (activity_id);

-- How far a renewal is: the rule's steps that were touched, by their id there, and the person's own, with a title.
CREATE TABLE renewal_step (
  id TEXT PRIMARY KEY NOT NULL,
  credential_id TEXT NOT NULL REFERENCES credential (id),
  -- The end of the closed cycle that it belongs to; null for the running one, whose dates may still be corrected.
  cycle_ends_on TEXT,
  step_id TEXT,
  title TEXT CHECK (title <> ''),
  -- The order of the person's own steps.
  position INTEGER NOT NULL CHECK (position >= 0),
  done_on TEXT,
  -- Minor units of the currency.
  paid_minor INTEGER CHECK (paid_minor >= 0),
  paid_currency TEXT CHECK (length(paid_currency) = 3),
  note TEXT NOT NULL,
  CHECK ((step_id IS NULL) = (title IS NOT NULL)),
  CHECK ((paid_minor IS NULL) = (paid_currency IS NULL))
) STRICT;
CREATE INDEX renewal_step_credential ON renewal_step (credential_id, cycle_ends_on, position, id);
CREATE UNIQUE INDEX renewal_step_running ON renewal_step (credential_id, step_id) WHERE cycle_ends_on IS NULL;

-- A version of a rule as it was when a cycle began to go by it. Without a foreign key: the rules that ship are not rows.
CREATE TABLE rule_snapshot (
  id TEXT PRIMARY KEY NOT NULL,
  rule_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT NOT NULL CHECK (json_type(content) = 'object'),
  UNIQUE (rule_id, version)
) STRICT;

-- Which credentials go by a rule.
CREATE INDEX credential_rule ON credential (rule_id) WHERE rule_id IS NOT NULL;
