drop table match_keys;

create table match_keys (
  party bigint not null,
  days bigint not null,
  claim bigint not null,
  outline bytea not null,
  primary key (party, days, claim)
);
