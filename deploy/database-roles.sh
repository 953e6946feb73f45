#!/bin/sh
# Run once by the PostgreSQL image when its folder is new.
set -e
psql -v ON_ERROR_STOP=1 -U postgres -d agora -v owner_password="$OWNER_PASSWORD" -v application_password="$APPLICATION_PASSWORD" -f /roles/database-roles.sql
