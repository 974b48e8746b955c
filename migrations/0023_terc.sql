-- The official register of territorial units (TERC): two digits a voivodeship, four a county, seven a commune.
create table terc_units (
  code           text primary key check (code ~ '^\d{2}(\d{2}(\d{3})?)?$'),
  name           text not null,
  kind           text not null default '',
  state_on       date not null
);

create table terc_imports (
  id             uuid primary key default gen_random_uuid(),
  name           text not null,
  storage_key    text not null,
  uploaded       timestamptz not null,
  uploaded_by    uuid references people,
  accepted       timestamptz,
  accepted_by    uuid references people
);
