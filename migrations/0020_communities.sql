-- A community: a municipality on this installation. Its slug begins every one of its addresses.
create table communities (
  id             uuid primary key default gen_random_uuid(),
  slug           text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name           text not null,
  -- "w Krakowie": Polish needs the place in the locative, and no rule makes it from the name.
  locative       text not null,
  terc           text unique,
  county         text,
  voivodeship    text,
  population     integer check (population > 0),
  words          text not null default '',
  arms_file      uuid references files,
  lat            double precision,
  lon            double precision,
  email          text,
  phone          text,
  address        text,
  bip            text,
  joined         date not null,
  created        timestamptz not null
);
alter table events add constraint events_community foreign key (community_id) references communities;
alter table people add constraint people_community_known foreign key (community_id) references communities;
alter table roles add constraint roles_community_known foreign key (community_id) references communities;
alter table consent_texts add constraint consent_texts_community_known foreign key (community_id) references communities;
alter table guardianships add constraint guardianships_community_known foreign key (community_id) references communities;
alter table traces add constraint traces_community_known foreign key (community_id) references communities;
alter table files add constraint files_community_known foreign key (community_id) references communities;
