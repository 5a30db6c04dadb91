create table reports (
  seq bigint generated always as identity primary key,
  hash text not null unique,
  address text not null,
  version integer not null,
  id text not null,
  text_sha256 text not null,
  day text,
  publisher text,
  url text,
  title text,
  language text,
  body text not null,
  sketch text not null,
  added_at text not null,
  unique (address, version)
);

create index reports_by_publisher on reports (publisher);

create table readings (
  seq bigint generated always as identity primary key,
  report text not null references reports (hash),
  codebook text not null,
  read_at text not null
);

create index readings_of_report on readings (report, seq);

create table claims (
  seq bigint generated always as identity primary key,
  reading bigint not null references readings (seq),
  place integer not null,
  hash text not null,
  type text not null,
  status text not null,
  body text not null,
  unique (reading, place)
);

create index claims_by_hash on claims (hash);

create table decisions (
  seq bigint generated always as identity primary key,
  at text not null,
  author text not null,
  kind text not null,
  target text not null,
  detail text not null,
  reason text not null
);

create table report_words (seq bigint primary key references reports (seq), words tsvector not null);

create index report_words_found on report_words using gin (words);

create function stay() returns trigger language plpgsql as $$
begin
  raise exception '% are never %', tg_table_name, case tg_op when 'UPDATE' then 'changed' else 'deleted' end;
end $$;

create trigger reports_stay before update or delete on reports for each row execute function stay();

create trigger reports_remain before truncate on reports for each statement execute function stay();

create trigger readings_stay before update or delete on readings for each row execute function stay();

create trigger readings_remain before truncate on readings for each statement execute function stay();

create trigger claims_stay before update or delete on claims for each row execute function stay();

create trigger claims_remain before truncate on claims for each statement execute function stay();

create trigger decisions_stay before update or delete on decisions for each row execute function stay();

create trigger decisions_remain before truncate on decisions for each statement execute function stay();
