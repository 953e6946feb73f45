-- What the host of a feed asks for. The password is sealed under the installation's secret and never read by a person again.
alter table imports.feeds add column login text, add column sealed_password text;
alter table imports.feeds add constraint access_is_whole check ((login is null) = (sealed_password is null)) not valid;
alter table imports.feeds validate constraint access_is_whole;
