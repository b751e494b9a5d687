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

/// Many who listen to one server's events, in one thread: what the other side of ten thousand screens costs must
/// not be measured as the server's.
struct diemcau_listeners;

/// Connects `count` listeners, each with the same request; NULL where one could not be connected.
struct diemcau_listeners *diemcau_listeners_open(int count, int port, const char *request);

/// Waits until each has got so many events in all, and tells of each when it has. Returns how many have not: 0, or
/// how many there were when nothing came for 30 s or a connection was closed.
int diemcau_listeners_wait(struct diemcau_listeners *self, int wanted, void (*told)(void *context), void *context);

/// How many bytes came in all.
long diemcau_listeners_bytes(const struct diemcau_listeners *self);

void diemcau_listeners_close(struct diemcau_listeners *self);

#endif
