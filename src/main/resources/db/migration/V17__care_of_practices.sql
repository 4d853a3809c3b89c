-- Who looks after a practice, and the day after which it needs a review.
alter table practice_revisions add column steward varchar(400) default '' not null;
alter table practice_revisions add column review_by date;
