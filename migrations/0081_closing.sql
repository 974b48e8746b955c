-- A process is closed by an act, and may be opened again with a reason that everybody can read.
alter table consultations
  add column closed timestamptz,
  add column reopened_because text,
  add constraint consultations_closed check ((status = 'closed') = (closed is not null));

-- A commitment that nobody has reported on may be taken off the list; it stays in sight with the reason.
alter table commitments
  add column removed timestamptz,
  add column removed_by uuid references people,
  add column removed_because text,
  add constraint commitments_removed check ((removed is null) = (removed_because is null)),
  drop constraint commitments_unit_id_office_id_key;
-- Taken off, a unit may be given to the same office again.
create unique index commitments_standing on commitments (unit_id, office_id) where removed is null;
