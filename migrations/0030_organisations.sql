-- Every sort of body that takes part in a town's life.
create table organisations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,80}$'),
  name           text not null,
  -- The name folded to plain letters, so that the same organisation typed twice is noticed.
  name_key       text not null,
  kind           text not null check (kind in ('association', 'ordinary-association', 'foundation', 'rural-housewives',
                   'informal-group', 'entrepreneur', 'institution', 'parish', 'estate-council', 'cooperative', 'other')),
  sector         text not null check (sector in ('public', 'social', 'business')),
  legal_person   boolean not null default false,
  -- All optional: an informal group, a parish or a housing-estate council may have none of them.
  nip            text check (nip ~ '^\d{10}$'),
  regon          text check (regon ~ '^(\d{9}|\d{14})$'),
  krs            text check (krs ~ '^\d{10}$'),
  register_kind  text,
  register_number text,
  words          text not null default '',
  email          text,
  phone          text,
  address        text,
  website        text,
  created        timestamptz not null,
  created_by     uuid references people,
  -- Until staff confirm it, only staff and whoever added it see it.
  confirmed      timestamptz,
  confirmed_by   uuid references people,
  ended          timestamptz,
  unique (community_id, slug),
  unique (id, community_id)
);
-- One organisation once, while it lasts: whoever adds it second is shown the first.
create unique index organisations_nip on organisations (community_id, nip) where ended is null;
create unique index organisations_regon on organisations (community_id, regon) where ended is null;
create unique index organisations_krs on organisations (community_id, krs) where ended is null;
create index organisations_name on organisations (community_id, name_key);

-- Who says to speak for an organisation; confirmed by staff, it becomes a role.
create table representations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  organisation_id uuid not null,
  person_id      uuid not null references people,
  position       text,
  claimed        timestamptz not null,
  confirmed      timestamptz,
  confirmed_by   uuid references people,
  role_id        uuid references roles,
  ended          timestamptz,
  foreign key (organisation_id, community_id) references organisations (id, community_id)
);
create unique index representations_once on representations (organisation_id, person_id) where ended is null;
create index representations_person on representations (person_id);

-- A municipality works with its library, museum, culture centre …, from a day to a day, both included.
create table cooperations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  organisation_id uuid not null,
  kind           text not null check (kind in ('library', 'culture', 'museum', 'school', 'welfare', 'sport', 'health',
                   'seniors', 'safety', 'other')),
  valid_from     date not null,
  valid_to       date,
  foreign key (organisation_id, community_id) references organisations (id, community_id),
  check (valid_to >= valid_from),
  constraint cooperations_one_at_a_time
    exclude using gist (organisation_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);
