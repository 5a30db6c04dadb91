drop index links_back;

drop index links_near;

alter table links rename to links_of_before;

create table links (
  claim bigint not null,
  other bigint not null,
  kind text not null,
  score double precision not null,
  primary key (claim, other)
);

insert into links (claim, other, kind, score)
select one, other, kind, score from links_of_before union all select other, one, kind, score from links_of_before
order by 1, 2;

drop table links_of_before;

create index links_near on links (score, claim, other) where kind = 'near' and claim < other;

drop index members_of_record;

create index members_of_record on members (record) where record >> 44 <> claim >> 44;

alter table members add column report bigint;

update members set report = (
  select g.number from claims c join readings g on g.seq = c.reading where c.seq = members.seq);

alter table members add column candidate bytea;
