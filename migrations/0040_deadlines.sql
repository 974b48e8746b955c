-- For exclusion constraints that compare a uuid or a text by equality; a trusted extension since PostgreSQL 13.
create extension if not exists btree_gist;

-- What a community's own resolution says instead of a rule of the catalogue (src/deadlines/catalogue.ts).
-- The value is a number, a boolean, a 'MM-DD' or a list of texts, by the unit of the rule.
create table rule_overrides (
  id            uuid primary key default gen_random_uuid(),
  community_id  uuid not null references communities,
  key           text not null,
  value         jsonb not null check (value <> 'null'),
  basis         text not null check (btrim(basis) <> ''),
  valid_from    date,
  valid_to      date,
  created       timestamptz not null,
  check (valid_from <= valid_to),
  -- One community has one value of a rule on each day; both dates are included, none is unbounded.
  constraint rule_overrides_one_on_a_day
    exclude using gist (community_id with =, key with =, daterange(valid_from, valid_to, '[]') with &&)
);
