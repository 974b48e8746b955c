-- Housing estates, districts and village units have no official code: an id and a slug of our own under the community.
create table neighbourhoods (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  parent_id      uuid,
  slug           text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  name           text not null,
  kind           text not null check (kind in ('estate', 'district', 'village', 'other')),
  words          text not null default '',
  -- The coordinates of a GeoJSON MultiPolygon (RFC 7946), checked by the program; null where nobody has drawn one yet.
  shape          jsonb,
  valid_from     date not null,
  valid_to       date,
  created        timestamptz not null,
  unique (community_id, slug),
  unique (id, community_id),
  foreign key (parent_id, community_id) references neighbourhoods (id, community_id),
  check (parent_id <> id),
  check (valid_to >= valid_from)
);
