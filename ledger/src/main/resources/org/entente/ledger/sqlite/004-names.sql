alter table match_keys add column names blob;
