// The client library of MariaDB, which also speaks to MySQL.
#include <mysql.h>
