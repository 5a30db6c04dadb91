insert into record_words (record_words, rank) values ('automerge', 8);

insert into record_words (record_words, rank) values ('deletemerge', 50);

insert into report_words (report_words, rank) values ('automerge', 8);
