create table match_keys (
  party bigint not null,
  bucket bigint not null,
  claim bigint not null,
  primary key (party, bucket, claim)
) without rowid;

create table links (
  one bigint not null,
  other bigint not null,
  kind text not null,
  score double precision not null,
  reasons text not null,
  primary key (one, other)
) without rowid;

create index links_back on links (other);

create index links_near on links (score) where kind = 'near';

create table members (
  claim integer primary key,
  seq bigint not null,
  core bigint,
  record bigint
);

create unique index members_by_seq on members (seq);

create index members_of_core on members (core) where core <> record;

create index members_of_record on members (record);

create table records (
  id integer primary key,
  type text not null,
  status text not null,
  factuality text not null,
  states text not null,
  date text not null,
  day text not null,
  published text not null,
  reports integer not null,
  independent integer not null,
  difference integer not null,
  review text not null,
  confidence double precision not null,
  words text not null
);

create index records_by_day on records (day, id);

create index records_by_type on records (type, day, id);

create index records_by_difference on records (difference, day, id) where difference > 0;

create table record_states (
  state text not null,
  day text not null,
  record bigint not null,
  primary key (state, day, record)
) without rowid;

create table record_dyads (
  one text not null,
  other text not null,
  day text not null,
  record bigint not null,
  primary key (one, other, day, record)
) without rowid;

create table dyad_years (
  one text not null,
  other text not null,
  year integer not null,
  type text not null,
  n integer not null,
  primary key (one, other, year, type)
) without rowid;

create table tallies (
  kind text not null,
  name text not null,
  n bigint not null,
  primary key (kind, name)
) without rowid;

create virtual table record_words using fts5 (words, content = '', contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2');
