create table reports (
  seq integer primary key,
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
  seq integer primary key,
  report text not null references reports (hash),
  codebook text not null,
  read_at text not null
);

create index readings_of_report on readings (report, seq);

create table claims (
  seq integer primary key,
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
  seq integer primary key,
  at text not null,
  author text not null,
  kind text not null,
  target text not null,
  detail text not null,
  reason text not null
);

create virtual table report_words using fts5 (title, body, content = 'reports', content_rowid = 'seq',
  tokenize = 'porter unicode61 remove_diacritics 2');

create trigger reports_stay before update on reports begin select raise(abort, 'reports are never changed'); end;

create trigger reports_remain before delete on reports begin select raise(abort, 'reports are never deleted'); end;

create trigger readings_stay before update on readings begin select raise(abort, 'readings are never changed'); end;

create trigger readings_remain before delete on readings begin select raise(abort, 'readings are never deleted'); end;

create trigger claims_stay before update on claims begin select raise(abort, 'claims are never changed'); end;

create trigger claims_remain before delete on claims begin select raise(abort, 'claims are never deleted'); end;

create trigger decisions_stay before update on decisions begin select raise(abort, 'decisions are never changed'); end;

create trigger decisions_remain before delete on decisions begin select raise(abort, 'decisions are never deleted'); end;
