-- A text as a tree of numbered units with stable ids. Numbers are computed from positions, never stored on units.
create table documents (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null,
  title          text not null,
  kind           text not null check (kind in ('programme', 'annual-programme', 'rules', 'standards', 'agreement', 'other')),
  preamble       text not null default '',
  -- How the text numbers itself: chapters in Roman or Arabic numerals, § through the whole text or anew in each chapter.
  chapters       text not null default 'roman' check (chapters in ('roman', 'arabic')),
  sections       text not null default 'through' check (sections in ('through', 'anew')),
  status         text not null default 'drafting' check (status in ('drafting', 'adopted', 'repealed')),
  resolution     text,
  adopted_on     date,
  journal        text,
  in_force_from  date,
  in_force_to    date,
  -- Whether the public may watch the draft between named versions.
  open_draft     boolean not null default false,
  created        timestamptz not null,
  created_by     uuid references people,
  unique (community_id, slug)
);

create table units (
  id             uuid primary key default gen_random_uuid(),
  document_id    uuid not null references documents,
  parent_id      uuid references units,
  kind           text not null check (kind in ('annex', 'part', 'division', 'chapter', 'section', 'subsection', 'point', 'letter', 'indent')),
  position       integer not null,
  heading        text not null default '',
  text           text not null default '',
  -- Counts saves: a save carries the number it started from, so that two writers never overwrite each other unseen.
  revision       integer not null default 1,
  -- Which of the eleven obligatory contents of an annual programme this unit fulfils (UDPP art. 5a(4)).
  fulfils        text,
  changed        timestamptz not null,
  changed_by     uuid references people,
  -- Everything that went in one act carries the same moment, so that it comes back together.
  removed        timestamptz,
  -- Order among siblings that stand; deferred so that a move may pass through a shared place.
  constraint units_in_order exclude using btree
    (document_id with =, (coalesce(parent_id, document_id)) with =, position with =)
    where (removed is null) deferrable initially deferred
);
create index units_document on units (document_id);
create index units_parent on units (parent_id);

create table unit_revisions (
  unit_id        uuid not null references units,
  revision       integer not null,
  heading        text not null,
  text           text not null,
  saved          timestamptz not null,
  saved_by       uuid references people,
  primary key (unit_id, revision)
);

-- The live text of a unit being written together (a Yjs state), until it is saved into the unit.
create table unit_live (
  unit_id        uuid primary key references units,
  state          bytea not null,
  -- The revision of the unit that this text goes on from.
  revision       integer not null,
  changed        timestamptz not null
);

-- A named version: the whole tree as it was, with the numbers it had. Never changed after it is made.
create table document_versions (
  id             uuid primary key default gen_random_uuid(),
  document_id    uuid not null references documents,
  number         integer not null,
  name           text not null,
  note           text not null default '',
  preamble       text not null default '',
  chapters       text not null default 'roman',
  sections       text not null default 'through',
  public         boolean not null default true,
  made           timestamptz not null,
  made_by        uuid references people,
  unique (document_id, number)
);

create table version_units (
  version_id     uuid not null references document_versions,
  unit_id        uuid not null references units,
  parent_id      uuid,
  kind           text not null,
  position       integer not null,
  -- Order in the whole text, and the citation as printed ("§ 12 ust. 3 pkt 2").
  sequence       integer not null,
  citation       text not null,
  heading        text not null,
  text           text not null,
  primary key (version_id, unit_id),
  unique (version_id, sequence)
);
create index version_units_unit on version_units (unit_id);

-- A text read from a paste or a file, waiting to be looked through before it becomes a document; forgotten after a week.
create table document_imports (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  title          text not null,
  kind           text not null,
  -- Preamble, units, numbering and warnings as they were read.
  content        jsonb not null,
  created        timestamptz not null,
  created_by     uuid references people
);

-- Opinions of bodies: of a town-hall department, of the public-benefit council (UDPP art. 41i: 14 days, silence is a waiver).
create table opinions (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  document_id    uuid not null references documents,
  version_id     uuid not null references document_versions,
  body           text not null,
  body_kind      text not null check (body_kind in ('office', 'council', 'other')),
  office_id      uuid references offices,
  requested      timestamptz not null,
  requested_by   uuid references people,
  delivered_on   date not null,
  due            date not null,
  outcome        text check (outcome in ('positive', 'with-remarks', 'negative', 'waived')),
  text           text not null default '',
  -- The day the answer came; it may be entered days later.
  came_on        date,
  given          timestamptz,
  given_by       uuid references people,
  waived         timestamptz,
  -- A waiver that time made may be taken back with a note, when a late opinion is accepted after all.
  reversal_note  text,
  file_id        uuid references files,
  check ((outcome is null) = (given is null and waived is null)),
  check ((given is null) = (came_on is null))
);
create unique index opinions_once on opinions (version_id, body);
create index opinions_due on opinions (due) where outcome is null;
