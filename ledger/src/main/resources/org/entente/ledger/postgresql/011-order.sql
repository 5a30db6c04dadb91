drop index reports_by_publisher;

create index reports_by_publisher on reports ((seq >> 14), publisher, seq);

delete from match_keys;

alter table match_keys rename column party to pair;

alter table dyad_years rename to dyad_years_before;

create table dyad_years (
  year integer not null,
  one text not null,
  other text not null,
  type text not null,
  n integer not null,
  primary key (year, one, other, type)
);

insert into dyad_years (year, one, other, type, n)
select year, one, other, type, n from dyad_years_before order by 1, 2, 3, 4;

drop table dyad_years_before;

create table candidates (
  seq bigint primary key,
  candidate bytea not null
);

insert into candidates (seq, candidate) select seq, candidate from members where candidate is not null order by 1;

alter table members drop column candidate;
