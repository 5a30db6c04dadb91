create index dyad_years_of_other on dyad_years (other);

create index records_by_review on records (review, day, id) where review <> 'open';

drop index records_by_difference;

create index records_by_difference on records (day, id, difference, type) where difference > 0;

drop index links_near;

create index links_near on links (score, one, other) where kind = 'near';
