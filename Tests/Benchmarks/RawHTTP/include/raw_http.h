#ifndef DIEMCAU_RAW_HTTP_H
#define DIEMCAU_RAW_HTTP_H

#include <stddef.h>

/// A receiver on every loopback address, in one thread: reads each request to its end and answers 204. Returns
/// its port, or 0 where it cannot be had. It runs as long as the process.
int diemcau_raw_receiver(void);

/// How many requests it has answered.
long diemcau_raw_received(void);

/// How many connections it has taken.
long diemcau_raw_connections(void);

/// The limit that a sender is measured against: libcurl's multi interface alone, which signs nothing, stores
/// nothing and judges no address.
///
/// Posts `body` `count` times, `in_flight` at a time: to one address with kept connections, or, where `distinct`
/// is not 0, to an address of its own each (127.x.y.z) without keeping any. Returns how many were answered 2xx.
int diemcau_raw_send(int port, int distinct, int count, int in_flight, const char *body, size_t length);

#endif
