#ifndef DIEMCAU_CPOSTGRES_SHIM_H
#define DIEMCAU_CPOSTGRES_SHIM_H

#include <libpq-fe.h>
#include <poll.h>
#include <stdint.h>

// The types that values travel as, by the numbers that PostgreSQL has given them for good
// (src/include/catalog/pg_type.dat). The server's header that names them is not part of libpq.
enum {
    DIEMCAU_BOOL = 16,
    DIEMCAU_BYTEA = 17,
    DIEMCAU_NAME = 19,
    DIEMCAU_INT8 = 20,
    DIEMCAU_INT2 = 21,
    DIEMCAU_INT4 = 23,
    DIEMCAU_TEXT = 25,
    DIEMCAU_OID = 26,
    DIEMCAU_UNKNOWN = 705,
    DIEMCAU_FLOAT4 = 700,
    DIEMCAU_FLOAT8 = 701,
    DIEMCAU_BPCHAR = 1042,
    DIEMCAU_VARCHAR = 1043,
    DIEMCAU_NUMERIC = 1700,
    DIEMCAU_VOID = 2278
};

// The field codes are character constants, which Swift imports as another type than the function takes.
static inline const char *diemcau_sqlstate(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

static inline const char *diemcau_primary_message(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

static inline const char *diemcau_constraint(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
}

static inline void diemcau_ignore_notice(void *context, const PGresult *result) {
    (void)context;
    (void)result;
}

/// libpq prints the server's notices to standard error by itself.
static inline void diemcau_silence(PGconn *connection) {
    PQsetNoticeReceiver(connection, diemcau_ignore_notice, (void *)0);
}

/// Waits until a socket can be read: 1 if it can, 0 after `milliseconds`, -1 for an error.
static inline int diemcau_wait(int socket, int milliseconds) {
    struct pollfd entry = {.fd = socket, .events = POLLIN};
    return poll(&entry, 1, milliseconds);
}

/// Goes on with a connection that was begun until it stands (1), has failed (0) or the milliseconds of one wait
/// are over (-1).
static inline int diemcau_connect(PGconn *connection, int milliseconds) {
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    for (;;) {
        if (state == PGRES_POLLING_OK) return 1;
        if (state == PGRES_POLLING_FAILED) return 0;
        struct pollfd entry = {
            .fd = PQsocket(connection), .events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT};
        if (entry.fd < 0) return 0;
        if (poll(&entry, 1, milliseconds) <= 0) return -1;
        state = PQconnectPoll(connection);
    }
}

#endif
