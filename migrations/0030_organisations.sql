-- Every sort of body that takes part in a town's life. All identifiers are optional: many have none.
create table organisations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null,
  name           text not null,
  kind           text not null check (kind in ('association', 'ordinary-association', 'foundation', 'rural-housewives', 'informal-group',
                   'entrepreneur', 'institution', 'parish', 'estate-council', 'cooperative', 'other')),
  sector         text not null default 'social' check (sector in ('public', 'social', 'business')),
  legal_person   boolean not null default true,
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
  confirmed      timestamptz,
  ended          timestamptz,
  created        timestamptz not null,
  created_by     uuid references people,
  unique (community_id, slug)
);
create unique index organisations_nip on organisations (community_id, nip) where ended is null;
create unique index organisations_krs on organisations (community_id, krs) where ended is null;
