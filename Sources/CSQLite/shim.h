#ifndef DIEMCAU_CSQLITE_SHIM_H
#define DIEMCAU_CSQLITE_SHIM_H

#include <sqlite3.h>

// SQLite counts every byte that it takes, under a lock that all connections share, for figures that nobody asks
// for: a fifth of what storing a row costs. Can be said only before its first use; Swift does not import functions
// of variable arguments.
static inline int diemcau_leave_memory_uncounted(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

#endif
