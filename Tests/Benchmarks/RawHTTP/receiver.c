#define _GNU_SOURCE
#include "raw_http.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { buffer_size = 16384, events_at_once = 256 };

struct connection {
    int descriptor;
    size_t filled;
    char buffer[buffer_size];
};

static atomic_long received;
static atomic_long connections;

long diemcau_raw_received(void) { return atomic_load(&received); }
long diemcau_raw_connections(void) { return atomic_load(&connections); }

/* The length of the first request in the buffer, 0 until all of it is there. */
static size_t request_length(const char *bytes, size_t count) {
    const char *end = memmem(bytes, count, "\r\n\r\n", 4);
    if(!end)
        return 0;
    size_t head = (size_t)(end - bytes) + 4;
    size_t body = 0;
    for(const char *line = bytes; line < end;) {
        const char *next = memchr(line, '\n', (size_t)(bytes + count - line));
        if(!next)
            break;
        if(!strncasecmp(line, "content-length:", 15))
            body = strtoul(line + 15, NULL, 10);
        line = next + 1;
    }
    return count >= head + body ? head + body : 0;
}

/* Whether the connection goes on. */
static int serve(struct connection *connection) {
    static const char answer[] = "HTTP/1.1 204 No Content\r\n\r\n";
    for(;;) {
        ssize_t got = recv(connection->descriptor, connection->buffer + connection->filled,
                           buffer_size - connection->filled, 0);
        if(got < 0)
            return errno == EAGAIN || errno == EINTR;
        if(got == 0)
            return 0;
        connection->filled += (size_t)got;
        size_t length;
        while((length = request_length(connection->buffer, connection->filled))) {
            atomic_fetch_add(&received, 1);
            if(send(connection->descriptor, answer, sizeof(answer) - 1, MSG_NOSIGNAL) < 0)
                return 0;
            connection->filled -= length;
            memmove(connection->buffer, connection->buffer + length, connection->filled);
        }
        if(connection->filled == buffer_size)
            return 0;
    }
}

static void take(int queue, int listener) {
    int descriptor;
    while((descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        struct connection *made = malloc(sizeof(*made));
        if(!made) {
            close(descriptor);
            continue;
        }
        int yes = 1;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
        made->descriptor = descriptor;
        made->filled = 0;
        atomic_fetch_add(&connections, 1);
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = made};
        epoll_ctl(queue, EPOLL_CTL_ADD, descriptor, &event);
    }
}

static void *run(void *context) {
    int listener = (int)(long)context;
    int queue = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    epoll_ctl(queue, EPOLL_CTL_ADD, listener, &event);
    struct epoll_event events[events_at_once];
    for(;;) {
        int count = epoll_wait(queue, events, events_at_once, -1);
        for(int index = 0; index < count; index++) {
            struct connection *connection = events[index].data.ptr;
            if(!connection)
                take(queue, listener);
            else if(!serve(connection)) {
                close(connection->descriptor);
                free(connection);
            }
        }
    }
    return NULL;
}

int diemcau_raw_receiver(void) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    struct sockaddr_in name = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_ANY)};
    socklen_t size = sizeof(name);
    /* All of 127.0.0.0/8, and nothing from outside this machine. */
    if(listener < 0 || setsockopt(listener, SOL_SOCKET, SO_BINDTODEVICE, "lo", 3) < 0
       || bind(listener, (struct sockaddr *)&name, size) < 0 || listen(listener, 4096) < 0
       || getsockname(listener, (struct sockaddr *)&name, &size) < 0)
        return 0;
    pthread_t thread;
    if(pthread_create(&thread, NULL, run, (void *)(long)listener))
        return 0;
    pthread_detach(thread);
    return ntohs(name.sin_port);
}
