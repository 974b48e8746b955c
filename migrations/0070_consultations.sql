-- The process: from the first voice to the published answer and the yearly report.
create table consultations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null,
  title          text not null,
  summary        text not null default '',
  legal_basis    text not null default '',
  document_id    uuid references documents,
  -- The version that remarks are made on; set when the formal consultation opens.
  version_id     uuid references document_versions,
  office_id      uuid references offices,
  contact        text not null default '',
  status         text not null default 'planned' check (status in ('planned', 'announced', 'closed')),
  -- Whether each topic's conclusions may still be sent by anyone on the web.
  open_to_voices boolean not null default true,
  published      timestamptz,
  created        timestamptz not null,
  created_by     uuid references people,
  unique (community_id, slug)
);

create table stages (
  id             uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  kind           text not null check (kind in ('announcement', 'topic-meetings', 'summaries', 'drafting', 'outline', 'departments',
                   'council-opinion', 'remarks', 'answers', 'report', 'adoption', 'yearly-reports')),
  title          text not null default '',
  note           text not null default '',
  begins         date not null,
  ends           date not null,
  position       integer not null,
  done           timestamptz,
  check (ends >= begins),
  unique (consultation_id, position) deferrable initially deferred
);

create table topics (
  id             uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  slug           text not null,
  title          text not null,
  summary        text not null default '',
  position       integer not null,
  unique (consultation_id, slug)
);

-- A meeting of a consultation: an activity's occurrence with tables, rounds, an agenda and a fair copy.
create table meetings (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  topic_id       uuid references topics,
  activity_id    uuid not null unique references activities,
  occurrence_id  uuid not null unique references occurrences,
  method         text not null check (method in ('talk', 'world-cafe', 'open-space')),
  questions      text not null default '',
  rounds         integer not null default 1 check (rounds between 1 and 12),
  round_minutes  integer not null default 20 check (round_minutes between 5 and 240),
  -- Whether it is an open meeting in the sense of the municipality's rules.
  open           boolean not null default true,
  -- The fair copy: circulated to participants for correction before it is published. Whoever has its address may read it.
  copy_key       uuid not null default gen_random_uuid(),
  circulated     timestamptz,
  corrections_until date,
  published      timestamptz
);

create table meeting_tables (
  id             uuid primary key default gen_random_uuid(),
  meeting_id     uuid not null references meetings,
  number         integer not null,
  title          text not null default '',
  host           text not null default '',
  unique (meeting_id, number)
);

create table agenda_items (
  id             uuid primary key default gen_random_uuid(),
  meeting_id     uuid not null references meetings,
  position       integer not null,
  clock          text not null check (clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  title          text not null,
  unique (meeting_id, position) deferrable initially deferred
);

-- Open Space: sessions convened by participants on a grid of time slots and rooms; one session in a cell.
create table open_space_sessions (
  id             uuid primary key default gen_random_uuid(),
  meeting_id     uuid not null references meetings,
  slot           integer not null,
  room           integer not null,
  title          text not null,
  convener       text not null default '',
  report         text not null default '',
  created        timestamptz not null,
  created_by     uuid references people,
  unique (meeting_id, slot, room)
);

-- Piles of paper: every card and form typed in carries the pile it came from.
create table paper_batches (
  id             uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  number         integer not null,
  kind           text not null check (kind in ('conclusions', 'remarks')),
  note           text not null default '',
  pages          integer,
  -- A photograph of the whole pile; a card may have its own.
  photo_id       uuid references files,
  opened         timestamptz not null,
  opened_by      uuid references people,
  closed         timestamptz,
  unique (consultation_id, number)
);

create table clusters (
  id             uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  topic_id       uuid references topics,
  title          text not null,
  position       integer not null,
  created        timestamptz not null,
  created_by     uuid references people
);

-- What was said. Merged conclusions keep their originals: `merged_into` points to the one that speaks for them.
create table conclusions (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  number         integer not null,
  topic_id       uuid not null references topics,
  meeting_id     uuid references meetings,
  table_id       uuid references meeting_tables,
  session_id     uuid references open_space_sessions,
  round          integer,
  kind           text not null check (kind in ('problem', 'need', 'proposal', 'good-practice')),
  text           text not null,
  channel        text not null check (channel in ('meeting', 'web', 'paper', 'phone', 'email', 'outdoor')),
  support        integer not null default 0 check (support >= 0),
  person_id      uuid references people,
  organisation_id uuid references organisations,
  entered_by     uuid references people,
  batch_id       uuid references paper_batches,
  photo_id       uuid references files,
  cluster_id     uuid references clusters,
  merged_into    uuid references conclusions,
  revision       integer not null default 1,
  client_id      uuid unique,
  token_hash     text unique,
  created        timestamptz not null,
  changed        timestamptz not null,
  withdrawn      timestamptz,
  check (merged_into is null or merged_into <> id),
  unique (consultation_id, number)
);
create index conclusions_topic on conclusions (topic_id);
create index conclusions_meeting on conclusions (meeting_id);
create index conclusions_person on conclusions (person_id);

create table conclusion_revisions (
  conclusion_id  uuid not null references conclusions,
  revision       integer not null,
  text           text not null,
  saved          timestamptz not null,
  saved_by       uuid references people,
  primary key (conclusion_id, revision)
);

-- What a participant would put differently in the fair copy, and what the recorder did with it.
create table corrections (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  meeting_id     uuid not null references meetings,
  conclusion_id  uuid references conclusions,
  text           text not null,
  person_id      uuid references people,
  organisation_id uuid references organisations,
  channel        text not null check (channel in ('web', 'paper', 'phone', 'email', 'desk')),
  entered_by     uuid references people,
  client_id      uuid unique,
  created        timestamptz not null,
  outcome        text check (outcome in ('accepted', 'rejected')),
  reason         text,
  decided        timestamptz,
  decided_by     uuid references people,
  check (outcome is distinct from 'rejected' or reason is not null)
);

-- What the drafting team makes of conclusions. A refusal needs its reason: every traced conclusion reaches a unit or a reason.
create table proposals (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  number         integer not null,
  title          text not null,
  text           text not null default '',
  outcome        text check (outcome in ('taken', 'refused')),
  reason         text,
  decided        timestamptz,
  decided_by     uuid references people,
  created        timestamptz not null,
  created_by     uuid references people,
  check (outcome is distinct from 'refused' or reason is not null),
  unique (consultation_id, number)
);

-- Answers first: several identical remarks may share one. Reasons are obligatory (city rules; domain rule 5).
create table answers (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  outcome        text not null check (outcome in ('accepted', 'partly', 'rejected', 'noted')),
  reasons        text not null check (length(trim(reasons)) > 0),
  office_id      uuid references offices,
  -- An answer put right later: the new one points to the one it replaces, which stays.
  replaces       uuid unique references answers,
  answered       timestamptz not null,
  answered_by    uuid references people
);

create table remarks (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  number         integer not null,
  version_id     uuid references document_versions,
  -- Null is a remark on the whole.
  unit_id        uuid references units,
  citation       text not null default '',
  text           text not null,
  reasons        text not null default '',
  author_kind    text not null check (author_kind in ('person', 'organisation')),
  person_id      uuid references people,
  organisation_id uuid references organisations,
  channel        text not null check (channel in ('web', 'paper', 'phone', 'email', 'outdoor', 'meeting')),
  assurance      text not null default 'declared' check (assurance in ('declared', 'email', 'staff', 'eid')),
  entered_by     uuid references people,
  batch_id       uuid references paper_batches,
  photo_id       uuid references files,
  -- The version of the printed form it came on.
  form_code      text,
  -- When it reached the office; a paper may be typed in days later.
  received       timestamptz not null,
  late           boolean not null default false,
  client_id      uuid unique,
  -- The same author sending the same words twice makes one record.
  fingerprint    text not null,
  token_hash     text unique,
  office_id      uuid references offices,
  assigned       timestamptz,
  answer_id      uuid references answers,
  due            date,
  created        timestamptz not null,
  withdrawn      timestamptz,
  unique (consultation_id, number),
  unique (consultation_id, fingerprint)
);
create index remarks_unit on remarks (unit_id);
create index remarks_answer on remarks (answer_id);
create index remarks_person on remarks (person_id);
create index remarks_waiting on remarks (consultation_id, office_id) where answer_id is null and withdrawn is null;

-- When and where it was made public, so that it can be proved (domain.md 3.15).
create table publication_evidence (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  what           text not null check (what in ('announcement', 'draft', 'summary', 'report', 'resolution', 'other')),
  channel        text not null check (channel in ('bip', 'website', 'board', 'area', 'press', 'register', 'email', 'social', 'other')),
  address        text not null,
  published_from date not null,
  published_to   date,
  photo_id       uuid references files,
  note           text not null default '',
  created        timestamptz not null,
  created_by     uuid references people,
  check (published_to is null or published_to >= published_from)
);

-- The report as it was published: figures and tables frozen, with the event number they were true at.
create table consultation_reports (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  number         integer not null,
  content        jsonb not null,
  conclusion     text not null default '',
  made           timestamptz not null,
  made_by        uuid references people,
  published      timestamptz,
  unique (consultation_id, number)
);

-- After adoption: a unit becomes a commitment with an owner, and every year says how it went (UDPP art. 5a(3): by 31 May).
create table commitments (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  unit_id        uuid not null references units,
  office_id      uuid not null references offices,
  text           text not null,
  measure        text not null default '',
  due            date,
  created        timestamptz not null,
  created_by     uuid references people,
  unique (unit_id, office_id)
);

create table yearly_reports (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  consultation_id uuid not null references consultations,
  year           integer not null check (year between 2000 and 2100),
  due            date not null,
  introduction   text not null default '',
  published      timestamptz,
  published_by   uuid references people,
  unique (consultation_id, year)
);

create table commitment_reports (
  id             uuid primary key default gen_random_uuid(),
  commitment_id  uuid not null references commitments,
  yearly_report_id uuid not null references yearly_reports,
  state          text not null check (state in ('done', 'going-on', 'not-started', 'given-up')),
  text           text not null,
  figure         text not null default '',
  reported       timestamptz not null,
  reported_by    uuid references people,
  unique (commitment_id, yearly_report_id)
);
