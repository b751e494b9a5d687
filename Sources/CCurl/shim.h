#ifndef DIEMCAU_CCURL_SHIM_H
#define DIEMCAU_CCURL_SHIM_H

#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// libcurl's setters and getters are variadic, which Swift does not import, and read exactly the type that
// the option is documented with: one shim per type, so that an int never stands where a long is read.

static inline CURLcode diemcau_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode diemcau_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

/// For options that libcurl copies; not for CURLOPT_POSTFIELDS, which it keeps by address.
static inline CURLcode diemcau_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode diemcau_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

/// libcurl copies the URL when the transfer begins; it must live until then.
static inline CURLcode diemcau_set_url(CURL *easy, CURLU *url) {
    return curl_easy_setopt(easy, CURLOPT_CURLU, url);
}

/// The list must outlive the transfer.
static inline CURLcode diemcau_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

/// libcurl copies the bytes, so that they need not outlive the call. The length goes first: without it libcurl
/// would copy up to the first NUL.
static inline CURLcode diemcau_copy_body(CURL *easy, const void *bytes, curl_off_t length) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, length);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, (const char *)bytes) : code;
}

typedef size_t (*diemcau_write_callback)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode diemcau_set_write(CURL *easy, diemcau_write_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, callback) : code;
}

static inline CURLcode diemcau_set_header(CURL *easy, diemcau_write_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, callback) : code;
}

static inline CURLcode diemcau_set_prerequisite(CURL *easy, curl_prereq_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback) : code;
}

static inline CURLcode diemcau_get_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode diemcau_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode diemcau_get_string(CURL *easy, CURLINFO info, const char **value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode diemcau_get_private(CURL *easy, void **value) {
    return curl_easy_getinfo(easy, CURLINFO_PRIVATE, value);
}

static inline CURLMcode diemcau_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// The union inside CURLMsg is imported with an unusable name.
static inline CURLcode diemcau_message_result(const CURLMsg *message) {
    return message->data.result;
}

/// Whether a socket to this address may be opened: 0 for no. `address` holds 4 bytes (AF_INET) or 16 (AF_INET6).
typedef int (*diemcau_judge)(void *context, int family, const unsigned char *address, size_t length);

/// What the socket callback needs; must outlive the transfer.
struct diemcau_socket_guard {
    diemcau_judge judge;
    void *context;
};

// libcurl declares the address as a 16-byte `struct sockaddr` that continues in memory for IPv6. A copy by
// value, as Swift makes, cuts it; so the bytes are taken out here by their offset.
static inline curl_socket_t diemcau_open_socket(
    void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    struct diemcau_socket_guard *guard = (struct diemcau_socket_guard *)context;
    const unsigned char *start = (const unsigned char *)&address->addr;
    unsigned char bytes[16];
    size_t length = 0;
    (void)purpose;
    if(address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
        length = 4;
        memcpy(bytes, start + offsetof(struct sockaddr_in, sin_addr), length);
    }
    else if(address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
        length = 16;
        memcpy(bytes, start + offsetof(struct sockaddr_in6, sin6_addr), length);
    }
    if(length == 0 || !guard->judge(guard->context, address->family, bytes, length))
        return CURL_SOCKET_BAD;
    // A program started meanwhile must not inherit the connection.
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline CURLcode diemcau_set_socket_guard(CURL *easy, struct diemcau_socket_guard *guard) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, guard);
    return code == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, diemcau_open_socket) : code;
}

/// OpenSSL's exit handler frees what a thread may still be using. Looked up by name, because libcurl may have
/// been built with another TLS library; the number is OPENSSL_INIT_NO_ATEXIT.
static inline void diemcau_keep_openssl_at_exit(void) {
    typedef int (*initialise)(uint64_t options, const void *settings);
    initialise function = (initialise)dlsym((void *)0, "OPENSSL_init_crypto");
    if(function)
        function(UINT64_C(0x00080000), (const void *)0);
}

#endif
