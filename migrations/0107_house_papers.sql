-- What a place publishes of itself as documents: its house rules, and its standards of protecting minors in full and in
-- short for children (art. 22b and 22c of the act of 13.05.2016). Their versions are kept where documents are.
create table centre_papers (
  centre_id      uuid not null,
  community_id   uuid not null,
  kind           text not null check (kind in ('rules', 'minors', 'minors-short')),
  document_id    uuid not null references documents,
  -- The newest version that those who accepted an earlier one were told of.
  announced      uuid references document_versions,
  created        timestamptz not null,
  primary key (centre_id, kind),
  foreign key (centre_id, community_id) references centres (id, community_id)
);

-- Who accepted which version of the rules: a person, or whoever held the link of a booking (the hash of its token).
create table rule_acceptances (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  version_id     uuid not null references document_versions,
  person_id      uuid references people,
  token_hash     text,
  channel        text not null check (channel in ('web', 'paper', 'phone', 'desk')),
  entered_by     uuid references people,
  accepted       timestamptz not null,
  unique (version_id, person_id),
  unique (version_id, token_hash),
  foreign key (centre_id, community_id) references centres (id, community_id)
);
create index rule_acceptances_person on rule_acceptances (person_id);
create index rule_acceptances_centre on rule_acceptances (centre_id, accepted);

-- What a place was fitted out with, and whose money paid for it.
create table fittings (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  room_id        uuid references rooms,
  name           text not null,
  quantity       integer not null check (quantity > 0),
  source         text not null check (source in ('own', 'grant', 'gift', 'residents', 'loan')),
  -- From whom, in words: the programme, the firm, the neighbours.
  origin         text not null default '',
  -- For all of them together, in grosze; a gift has its value.
  grosze         bigint not null default 0 check (grosze >= 0),
  acquired       date not null,
  created        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id)
);
create index fittings_centre on fittings (centre_id, name);

-- A drawing of an interior with numbered marks: percent from the left and from the top, and words.
create table sketches (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  title          text not null,
  file_id        uuid not null references files,
  -- What somebody who cannot see the drawing should hear.
  alt            text not null check (alt <> ''),
  created        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id)
);
create table sketch_marks (
  sketch_id      uuid not null references sketches,
  number         integer not null check (number > 0),
  x              numeric(4, 1) not null check (x between 0 and 100),
  y              numeric(4, 1) not null check (y between 0 and 100),
  words          text not null check (words <> ''),
  primary key (sketch_id, number)
);
