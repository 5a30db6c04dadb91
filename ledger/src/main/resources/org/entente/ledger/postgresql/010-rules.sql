create table gathered_by (
  codebook text not null,
  rules text not null
);
