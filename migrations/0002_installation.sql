-- What the installation remembers about itself: its secret, and whether it shows the demo world.
create table installation (
  name   text primary key,
  value  text not null
);
