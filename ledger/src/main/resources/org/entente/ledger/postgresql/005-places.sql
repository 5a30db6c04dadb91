drop table records;

drop table record_states;

drop table record_dyads;

drop table record_words;

drop index dyad_years_of_other;

delete from dyad_years;

delete from tallies;

create table records (
  place bigint primary key,
  id bigint not null unique,
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

create index records_by_type on records (type, place);

create index records_by_difference on records (place, difference, type) where difference > 0;

create index records_by_review on records (review, place) where review <> 'open';

create table record_states (
  state text not null,
  place bigint not null,
  primary key (state, place)
);

create table record_dyads (
  one text not null,
  other text not null,
  place bigint not null,
  primary key (one, other, place)
);

create table record_words (seq bigint primary key, words tsvector not null);

create index record_words_found on record_words using gin (words);
