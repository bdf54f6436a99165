#!/bin/sh
# Run once by the database's image when its volume is new: the owner of the tables, the role that serves, the database.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$DANBAN_OWNER_PASSWORD" --set app="$DANBAN_APP_PASSWORD" \
     --username postgres --dbname postgres <<'SQL'
CREATE ROLE danban_owner LOGIN PASSWORD :'owner';
CREATE ROLE danban_app LOGIN PASSWORD :'app';
CREATE DATABASE danban OWNER danban_owner ENCODING 'UTF8' TEMPLATE template0;
SQL
