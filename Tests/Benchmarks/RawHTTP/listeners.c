#define _GNU_SOURCE
#include "raw_http.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

static const char mark[] = "\ndata: ";
enum { tail_size = sizeof(mark) - 2 };

struct listener {
    int socket;
    int count;
    int tail_length;
    char tail[tail_size];
};

struct diemcau_listeners {
    int epoll;
    int count;
    long bytes;
    struct listener *all;
    char buffer[1 << 18];
};

static int occurrences(const char *bytes, size_t length) {
    int count = 0;
    const char *end = bytes + length;
    const char *found;
    while ((found = memmem(bytes, end - bytes, mark, sizeof(mark) - 1)) != NULL) {
        count += 1;
        bytes = found + sizeof(mark) - 1;
    }
    return count;
}

struct diemcau_listeners *diemcau_listeners_open(int count, int port, const char *request) {
    struct diemcau_listeners *self = calloc(1, sizeof(*self));
    if (self == NULL) return NULL;
    self->epoll = epoll_create1(0);
    self->all = calloc(count, sizeof(*self->all));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    size_t length = strlen(request);
    while (self->all != NULL && self->count < count) {
        struct listener *one = &self->all[self->count];
        one->socket = socket(AF_INET, SOCK_STREAM, 0);
        if (one->socket < 0) break;
        self->count += 1;
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = one};
        if (connect(one->socket, (struct sockaddr *)&address, sizeof(address)) != 0
            || send(one->socket, request, length, MSG_NOSIGNAL) != (ssize_t)length
            || epoll_ctl(self->epoll, EPOLL_CTL_ADD, one->socket, &event) != 0) break;
    }
    if (self->count == count) return self;
    diemcau_listeners_close(self);
    return NULL;
}

static int heard(struct diemcau_listeners *self, struct listener *one, int wanted) {
    ssize_t got = recv(one->socket, self->buffer, sizeof(self->buffer), 0);
    if (got <= 0) return -1;
    self->bytes += got;
    int before = one->count;
    one->count += occurrences(self->buffer, got);
    // What lies across the border of two reads.
    char border[2 * tail_size];
    int head = got < tail_size ? (int)got : tail_size;
    memcpy(border, one->tail, one->tail_length);
    memcpy(border + one->tail_length, self->buffer, head);
    int length = one->tail_length + head;
    one->count += occurrences(border, length);
    if (got >= tail_size) {
        memcpy(one->tail, self->buffer + got - tail_size, tail_size);
        one->tail_length = tail_size;
    } else {
        int kept = length < tail_size ? length : tail_size;
        memcpy(one->tail, border + length - kept, kept);
        one->tail_length = kept;
    }
    return before < wanted && one->count >= wanted;
}

int diemcau_listeners_wait(struct diemcau_listeners *self, int wanted, void (*told)(void *), void *context) {
    int left = 0;
    for (int index = 0; index < self->count; index += 1) left += self->all[index].count < wanted;
    struct epoll_event events[256];
    while (left > 0) {
        int ready = epoll_wait(self->epoll, events, 256, 30000);
        if (ready == 0 || (ready < 0 && errno != EINTR)) return left;
        for (int index = 0; index < ready; index += 1) {
            int result = heard(self, events[index].data.ptr, wanted);
            if (result < 0) return left;
            if (result == 0) continue;
            left -= 1;
            told(context);
        }
    }
    return 0;
}

long diemcau_listeners_bytes(const struct diemcau_listeners *self) { return self->bytes; }

void diemcau_listeners_close(struct diemcau_listeners *self) {
    for (int index = 0; index < self->count; index += 1) close(self->all[index].socket);
    close(self->epoll);
    free(self->all);
    free(self);
}
