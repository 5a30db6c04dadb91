alter table match_keys rename column names to outline;

update match_keys set outline = null;

drop index links_back;

create index links_back on links (other, one, kind, score);
