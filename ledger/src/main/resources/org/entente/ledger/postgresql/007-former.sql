alter table readings add column number bigint references reports (seq);

alter table readings disable trigger readings_stay;

update readings set number = (select seq from reports where hash = readings.report);

alter table readings enable trigger readings_stay;

drop index readings_of_report;

create index readings_of_report on readings (number, seq);

create table former (
  claim text primary key,
  seq bigint not null
);

insert into former (claim, seq)
select substr(hash, 1, 16), max(seq) from claims where seq not in (select seq from members) group by 1;

drop index claims_by_hash;
