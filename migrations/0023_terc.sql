-- The official register of territorial units (TERC), taken over whole from the file of Statistics Poland.
create table terc_units (
  code           text primary key check (code ~ '^\d{7}$'),
  -- The municipality it is part of; its own code, where it is one.
  municipality   text not null,
  kind           text not null,
  name           text not null,
  addition       text not null,
  county         text not null,
  voivodeship    text not null,
  stated_on      date not null
);
create index terc_units_name on terc_units (name);

create table terc_imports (
  id             uuid primary key default gen_random_uuid(),
  name           text not null,
  storage_key    text not null,
  uploaded       timestamptz not null,
  uploaded_by    uuid references people,
  accepted       timestamptz,
  accepted_by    uuid references people
);
